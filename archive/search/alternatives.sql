-- Names of the archive that values of filters may have meant which mean nothing: of each the most alike that are on any
-- article. Rows: position of the value, id, slug, name.
WITH given AS (
    SELECT facet, key, position
    FROM unnest(%(facets)s::text[], %(keys)s::text[]) WITH ORDINALITY AS given (facet, key, position)
), alike AS (
    SELECT position, 'o' AS facet, outlet_id AS id, similarity(spelling.key, given.key) AS likeness
    FROM given JOIN archive_outletname AS spelling
      ON spelling.key %% given.key OR given.key <%% spelling.key OR spelling.key LIKE given.key || '%%'
    WHERE given.facet = 'outlets'
    UNION ALL
    SELECT position, 'f', speaker_id, similarity(spelling.key, given.key)
    FROM given JOIN archive_speakername AS spelling
      ON spelling.key %% given.key OR given.key <%% spelling.key OR spelling.key LIKE given.key || '%%'
    WHERE given.facet = 'officials'
    UNION ALL
    SELECT position, 'p', place_id, similarity(spelling.key, given.key)
    FROM given JOIN archive_placename AS spelling
      ON spelling.key %% given.key OR given.key <%% spelling.key OR spelling.key LIKE given.key || '%%'
    WHERE given.facet = 'places'
), nearest AS MATERIALIZED (
    SELECT position, facet, id, max(likeness) AS likeness FROM alike GROUP BY position, facet, id
), ranked AS (
    SELECT nearest.*, row_number() OVER (PARTITION BY position ORDER BY likeness DESC, articles DESC, id) AS place
    FROM nearest
    JOIN (
        SELECT facet, value, sum(articles) AS articles FROM archive_searchtally
        WHERE (facet, value) IN (SELECT facet, id FROM nearest) GROUP BY facet, value HAVING sum(articles) > 0
    ) AS tally ON tally.facet = nearest.facet AND tally.value = nearest.id
)
SELECT position, ranked.id, COALESCE(outlet.slug, speaker.slug, place.slug) AS slug,
       COALESCE(outlet.name, speaker.name, place.name) AS name
FROM ranked
LEFT JOIN archive_outlet AS outlet ON ranked.facet = 'o' AND outlet.id = ranked.id
LEFT JOIN archive_speaker AS speaker ON ranked.facet = 'f' AND speaker.id = ranked.id
LEFT JOIN archive_place AS place ON ranked.facet = 'p' AND place.id = ranked.id
WHERE ranked.place <= %(limit)s
ORDER BY position, ranked.place;
