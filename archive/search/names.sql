-- Which outlets, officials and places the given slugs and names mean, merged ones followed to where they went.
-- A slug goes before a name; a name may mean several. Rows: facet, position of the given, id, slug, name.
WITH RECURSIVE given AS (
    SELECT facet, slug, key, position
    FROM unnest(%(facets)s::text[], %(slugs)s::text[], %(keys)s::text[]) WITH ORDINALITY AS given (facet, slug, key, position)
), outlet AS (
    SELECT given.position, outlet.id, outlet.slug, outlet.name, outlet.slug = given.slug AS by_slug
    FROM given
    JOIN archive_outlet AS outlet
      ON outlet.slug = given.slug OR outlet.id IN (SELECT outlet_id FROM archive_outletname WHERE key = given.key)
    WHERE given.facet = 'outlets'
), speaker AS (
    SELECT given.position, speaker.id, speaker.slug = given.slug AS by_slug
    FROM given
    JOIN archive_speaker AS speaker
      ON speaker.slug = given.slug OR speaker.id IN (SELECT speaker_id FROM archive_speakername WHERE key = given.key)
    WHERE given.facet = 'officials'
    UNION
    SELECT speaker.position, merged.merged_into_id, speaker.by_slug
    FROM speaker
    JOIN archive_speaker AS merged ON merged.id = speaker.id
    WHERE merged.merged_into_id IS NOT NULL
), place AS (
    SELECT given.position, place.id, place.slug = given.slug AS by_slug
    FROM given
    JOIN archive_place AS place
      ON place.slug = given.slug OR place.id IN (SELECT place_id FROM archive_placename WHERE key = given.key)
    WHERE given.facet = 'places'
    UNION
    SELECT place.position, merged.merged_into_id, place.by_slug
    FROM place
    JOIN archive_place AS merged ON merged.id = place.id
    WHERE merged.merged_into_id IS NOT NULL
), found AS (
    SELECT 'outlets' AS facet, position, id, slug, name, by_slug FROM outlet
    UNION ALL
    SELECT 'officials', speaker.position, id, row.slug, row.name, by_slug
    FROM speaker JOIN archive_speaker AS row USING (id)
    WHERE row.official AND row.merged_into_id IS NULL
    UNION ALL
    SELECT 'places', place.position, id, row.slug, row.name, by_slug
    FROM place JOIN archive_place AS row USING (id)
    WHERE row.merged_into_id IS NULL
)
SELECT facet, position, id, slug, name
FROM (SELECT *, rank() OVER (PARTITION BY position ORDER BY by_slug DESC) AS choice FROM found) AS ordered
WHERE choice = 1
GROUP BY facet, position, id, slug, name
ORDER BY position, slug;
