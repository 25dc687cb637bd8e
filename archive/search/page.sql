-- Continues matched.sql. Rows by section: "total", its flag telling whether some articles lack words; "hit" (id, score) in
-- order; "outlets", "officials" and "places" (id, slug, name, articles, whether selected); "months" (articles by year and
-- month, each empty where the published range is not certain to it). What is counted over the whole archive comes from the
-- tally, what is matched is counted as often as the sample is small.
, counted AS (
    SELECT 'outlets' AS facet, outlet_id AS id, count(*) * %(factor)s AS articles
    FROM matched
    WHERE in_officials AND in_places AND in_dates AND outlet_id IS NOT NULL AND 'o' <> ALL (%(tallied)s::text[])
    GROUP BY outlet_id
    UNION ALL
    SELECT 'officials', id, count(*) * %(factor)s
    FROM matched, unnest(official_ids) AS id
    WHERE in_outlets AND in_places AND in_dates AND 'f' <> ALL (%(tallied)s::text[])
    GROUP BY id
    UNION ALL
    SELECT 'places', id, count(*) * %(factor)s
    FROM matched, unnest(place_ids) AS id
    WHERE in_outlets AND in_officials AND in_dates AND 'p' <> ALL (%(tallied)s::text[])
    GROUP BY id
    UNION ALL
    SELECT CASE facet WHEN 'o' THEN 'outlets' WHEN 'f' THEN 'officials' ELSE 'places' END, value, articles
    FROM tally
    WHERE facet <> 'm'
), selected AS (
    SELECT 'outlets' AS facet, unnest(%(outlets)s::bigint[]) AS id
    UNION ALL SELECT 'officials', unnest(%(officials)s::bigint[])
    UNION ALL SELECT 'places', unnest(%(places)s::bigint[])
), shown AS (
    SELECT facet, id, COALESCE(articles, 0) AS articles, selected.id IS NOT NULL AS selected,
           row_number() OVER (PARTITION BY facet ORDER BY articles DESC NULLS LAST, id) AS position
    FROM counted FULL JOIN selected USING (facet, id)
), named AS (
    SELECT 'outlets' AS facet, id, slug, name FROM archive_outlet
    WHERE id IN (SELECT id FROM shown WHERE facet = 'outlets' AND (position <= %(values)s OR selected))
    UNION ALL
    SELECT 'officials', id, slug, name FROM archive_speaker
    WHERE id IN (SELECT id FROM shown WHERE facet = 'officials' AND (position <= %(values)s OR selected))
    UNION ALL
    SELECT 'places', id, slug, name FROM archive_place
    WHERE id IN (SELECT id FROM shown WHERE facet = 'places' AND (position <= %(values)s OR selected))
)
SELECT 'total' AS section, 0 AS position, NULL::bigint AS id, NULL AS slug,
       NULL AS name, articles::float8 AS number, relaxed AS flag
FROM total
UNION ALL
SELECT 'hit', position, article_id, NULL, NULL, COALESCE(score, 0), NULL FROM hit
UNION ALL
SELECT facet, position, id, slug, name, articles, selected FROM shown JOIN named USING (facet, id)
UNION ALL
SELECT 'months', 0, NULL, year, month, count(*) * %(factor)s, NULL
FROM (
    SELECT CASE WHEN extract(year FROM day_from) = extract(year FROM day_to) THEN to_char(day_from, 'YYYY') END AS year,
           CASE WHEN date_trunc('month', day_from) = date_trunc('month', day_to) THEN to_char(day_from, 'MM') END AS month
    FROM matched
    WHERE in_outlets AND in_officials AND in_places AND 'm' <> ALL (%(tallied)s::text[])
) AS dated
GROUP BY year, month
UNION ALL
SELECT 'months', 0, NULL, to_char(NULLIF(value / 100, 0), 'FM0000'), to_char(NULLIF(value %% 100, 0), 'FM00'), articles, NULL
FROM tally
WHERE facet = 'm'
ORDER BY section, position, slug, name;
