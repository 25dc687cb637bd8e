-- Ends the statement of a page. Rows by section: "total", its flag telling whether some articles lack words; "hit" (id, score) in
-- order; "outlets", "officials" and "places" (id, slug, name, articles, whether selected); "months" (articles by year and
-- month, each empty where the published range is not certain to it).
{facets}
SELECT 'total' AS section, 0 AS position, NULL::bigint AS id, NULL AS slug, NULL AS name,
       articles::float8 AS number, relaxed AS flag
FROM total
UNION ALL
SELECT 'hit', position, article_id, NULL, NULL, COALESCE(score, 0), NULL FROM hit
UNION ALL
SELECT facet, row_number() OVER (ORDER BY articles DESC, id), id, slug, name, articles, selected
FROM outlets_shown JOIN archive_outlet USING (id)
UNION ALL
SELECT facet, row_number() OVER (ORDER BY articles DESC, id), id, slug, archive_speaker.name, articles, selected
FROM officials_shown JOIN archive_speaker USING (id)
UNION ALL
SELECT facet, row_number() OVER (ORDER BY articles DESC, id), id, slug, archive_place.name, articles, selected
FROM places_shown JOIN archive_place USING (id)
UNION ALL
SELECT 'months', 0, NULL, year, month, sum(articles), NULL
FROM (
    {months}
) AS dated
GROUP BY year, month
ORDER BY section, position, slug, name
