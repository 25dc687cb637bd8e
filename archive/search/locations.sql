-- Continues sets.sql: the places with coordinates of the articles that no filter keeps out, a row each (slug, name, kind,
-- latitude, longitude, articles), the most frequent first. Those of the whole archive come from the tally.
, counted AS (
    SELECT id, count(*) * %(factor)s AS articles
    FROM wanted, unnest(place_ids) AS id
    WHERE NOT %(whole)s
    GROUP BY id
    UNION ALL
    SELECT value, articles FROM tally WHERE %(whole)s AND facet = 'p'
)
SELECT place.slug, place.name, place.type, place.latitude, place.longitude, counted.articles
FROM counted
JOIN archive_place AS place USING (id)
WHERE place.latitude IS NOT NULL
ORDER BY counted.articles DESC, place.id
LIMIT %(located)s
