-- Ends the statements about what was said: how it spreads. Each facet is counted in a set of its own, which its filter does not
-- narrow. Rows by section: "outlets", "officials" and "places" (id, slug, name, statements, whether selected), the most frequent
-- and all selected ones; "alike" (id, facet as slug, statements) of the values that names may have meant; "months" (statements by
-- year and month, each empty where the published range is not certain to it); "manners" (as id 1 for direct quotations, else 0).
, counted AS MATERIALIZED (
    SELECT 'outlets' AS facet, outlet_id AS id, count(*) AS statements
    FROM {outlets} AS said WHERE outlet_id IS NOT NULL GROUP BY outlet_id
    UNION ALL
    SELECT 'officials', speaker_id, count(*)
    FROM {officials} AS said
    WHERE speaker_id IN (SELECT id FROM archive_speaker WHERE official) GROUP BY speaker_id
    UNION ALL
    SELECT 'places', place.id, count(*)
    FROM {places} AS said, unnest(said.place_ids) AS place (id) GROUP BY place.id
), chosen AS (
    SELECT 'outlets' AS facet, unnest(%(outlets)s::bigint[]) AS id
    UNION SELECT 'officials', unnest(%(officials)s::bigint[])
    UNION SELECT 'places', unnest(%(places)s::bigint[])
), ordered AS (
    SELECT facet, id, COALESCE(statements, 0) AS statements, chosen.id IS NOT NULL AS selected,
           row_number() OVER (PARTITION BY facet ORDER BY statements DESC NULLS LAST, id) AS position
    FROM counted FULL JOIN chosen USING (facet, id)
), shown AS MATERIALIZED (
    SELECT * FROM ordered WHERE position <= %(values)s OR selected
)
SELECT facet AS section, position, id, outlet.slug, outlet.name, statements::float8 AS number, selected AS flag
FROM shown JOIN archive_outlet AS outlet USING (id) WHERE facet = 'outlets'
UNION ALL
SELECT facet, position, id, speaker.slug, speaker.name, statements, selected
FROM shown JOIN archive_speaker AS speaker USING (id) WHERE facet = 'officials'
UNION ALL
SELECT facet, position, id, place.slug, place.name, statements, selected
FROM shown JOIN archive_place AS place USING (id) WHERE facet = 'places'
UNION ALL
SELECT 'alike', 0, id, facet, NULL, statements, NULL
FROM counted
JOIN unnest(%(alike_facets)s::text[], %(alike_ids)s::bigint[]) AS alike (facet, id) USING (facet, id)
UNION ALL
SELECT 'months', 0, NULL, year, month, sum(statements), NULL
FROM (
    SELECT CASE WHEN date_trunc('year', first) = date_trunc('year', last) THEN to_char(first, 'YYYY') END AS year,
           CASE WHEN first = last THEN to_char(first, 'MM') END AS month,
           statements
    FROM (
        SELECT date_trunc('month', day_from::timestamp) AS first, date_trunc('month', day_to::timestamp) AS last,
               count(*) AS statements
        FROM {dates} AS said GROUP BY 1, 2
    ) AS published
) AS dated
GROUP BY year, month
UNION ALL
SELECT 'manners', 0, direct::int, NULL, NULL, count(*), NULL FROM {manners} AS said GROUP BY direct
UNION ALL
