-- Put into page.sql: articles of a bitmap by the year and month that they were certainly published in. Those certain to a year
-- alone are the year's that no month has, and those certain to none are the rest.
WITH counted AS MATERIALIZED (
    SELECT kept.facet, kept.value, counted.articles
    FROM (SELECT facet, value, key FROM archive_searchbitmapkey WHERE facet IN ('m', 'y') OFFSET 0) AS kept
    CROSS JOIN LATERAL ({count}) AS counted
), published AS (
    SELECT to_char(value / 100, 'FM0000') AS year, to_char(value %% 100, 'FM00') AS month, articles FROM counted WHERE facet = 'm'
    UNION ALL
    SELECT to_char(year.value, 'FM0000'), NULL,
           year.articles - COALESCE((SELECT sum(month.articles) FROM counted AS month
                                     WHERE month.facet = 'm' AND month.value / 100 = year.value), 0)
    FROM counted AS year WHERE year.facet = 'y'
    UNION ALL
    SELECT NULL, NULL,
           (SELECT sum(bit_count(bits)) FROM {set}_bits) - (SELECT COALESCE(sum(articles), 0) FROM counted WHERE facet = 'y')
)
SELECT year, month, articles FROM published WHERE articles > 0
UNION ALL
{changed}
