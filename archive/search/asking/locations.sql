-- Continues sets.sql: the places with coordinates of the articles that no filter keeps out, a row each (slug, name, kind,
-- latitude, longitude, articles, whether it lies in a place that is filtered by, if any is), the most frequent first. Those of
-- the whole archive come from the tally.
, counted AS (
    SELECT id, articles FROM ({counts}) AS found WHERE NOT %(whole)s
    UNION ALL
    SELECT value, articles FROM tally WHERE %(whole)s AND facet = 'p'
), inside AS MATERIALIZED (
    WITH RECURSIVE held AS (
        SELECT unnest(%(places)s::bigint[]) AS id
        UNION
        SELECT place.id FROM archive_place AS place JOIN held ON place.parent_id = held.id
    )
    SELECT id FROM held
)
SELECT place.slug, place.name, place.type, place.latitude, place.longitude, counted.articles,
       %(places)s::bigint[] IS NULL OR place.id IN (SELECT id FROM inside)
FROM counted
JOIN archive_place AS place USING (id)
WHERE place.latitude IS NOT NULL
ORDER BY counted.articles DESC, place.id
LIMIT %(located)s
