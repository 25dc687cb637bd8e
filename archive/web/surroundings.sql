-- What lies around the place %(id)s and within it, and how else it is written. Rows by section: "around" (the nearest first, at
-- most %(ancestors)s), "within" (those that most articles name first, at most %(children)s) and "spelling" (by name, at most
-- %(spellings)s).
WITH RECURSIVE around AS (
    SELECT outer_place.id, outer_place.slug, outer_place.name, outer_place.parent_id, 1 AS level
    FROM archive_place AS place
    JOIN archive_place AS outer_place ON outer_place.id = place.parent_id
    WHERE place.id = %(id)s
    UNION ALL
    SELECT outer_place.id, outer_place.slug, outer_place.name, outer_place.parent_id, level + 1
    FROM around
    JOIN archive_place AS outer_place ON outer_place.id = around.parent_id
    WHERE level < %(ancestors)s
)
SELECT 'around' AS section, level::bigint AS position, id, slug, name, NULL AS type,
       NULL::float8 AS latitude, NULL::float8 AS longitude, NULL::bigint AS articles
FROM around
UNION ALL
(SELECT 'within', row_number() OVER (ORDER BY counted.articles DESC, lower(inner_place.name), inner_place.id) AS position,
        inner_place.id, inner_place.slug, inner_place.name, inner_place.type,
        inner_place.latitude, inner_place.longitude, counted.articles
 FROM archive_place AS inner_place
 CROSS JOIN LATERAL (
     SELECT COALESCE(sum(tally.articles), 0)::bigint AS articles
     FROM archive_searchtally AS tally WHERE tally.facet = 'p' AND tally.value = inner_place.id
 ) AS counted
 WHERE inner_place.parent_id = %(id)s AND inner_place.merged_into_id IS NULL
 ORDER BY position
 LIMIT %(children)s)
UNION ALL
(SELECT 'spelling', row_number() OVER (ORDER BY spelling.name) AS position,
        spelling.id, NULL, spelling.name, NULL, NULL, NULL, NULL
 FROM archive_placename AS spelling
 JOIN archive_place AS place ON place.id = spelling.place_id AND place.name <> spelling.name
 WHERE spelling.place_id = %(id)s
 ORDER BY position
 LIMIT %(spellings)s)
ORDER BY section, position;
