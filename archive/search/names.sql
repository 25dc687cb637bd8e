-- Which outlets, officials and places the given slugs and names mean, merged ones followed to where they went (merges are
-- flat). A slug goes before a name; a name may mean several. Rows: facet, position of the given, id, slug, name. Each way to
-- find a row is a join of its own, so that all go through indexes.
WITH given AS (
    SELECT facet, slug, key, position
    FROM unnest(%(facets)s::text[], %(slugs)s::text[], %(keys)s::text[]) WITH ORDINALITY AS given (facet, slug, key, position)
), found AS (
    SELECT facet, position, outlet.id, true AS by_slug
    FROM given JOIN archive_outlet AS outlet ON outlet.slug = given.slug
    WHERE facet = 'outlets'
    UNION ALL
    SELECT facet, position, spelling.outlet_id, false
    FROM given JOIN archive_outletname AS spelling ON spelling.key = given.key
    WHERE facet = 'outlets'
    UNION ALL
    SELECT facet, position, COALESCE(speaker.merged_into_id, speaker.id), true
    FROM given JOIN archive_speaker AS speaker ON speaker.slug = given.slug
    WHERE facet = 'officials'
    UNION ALL
    SELECT facet, position, COALESCE(speaker.merged_into_id, speaker.id), false
    FROM given JOIN archive_speakername AS spelling ON spelling.key = given.key
    JOIN archive_speaker AS speaker ON speaker.id = spelling.speaker_id
    WHERE facet = 'officials'
    UNION ALL
    SELECT facet, position, COALESCE(place.merged_into_id, place.id), true
    FROM given JOIN archive_place AS place ON place.slug = given.slug
    WHERE facet = 'places'
    UNION ALL
    SELECT facet, position, COALESCE(place.merged_into_id, place.id), false
    FROM given JOIN archive_placename AS spelling ON spelling.key = given.key
    JOIN archive_place AS place ON place.id = spelling.place_id
    WHERE facet = 'places'
), named AS (
    SELECT found.facet, position, id, slug, name, by_slug FROM found JOIN archive_outlet USING (id) WHERE facet = 'outlets'
    UNION
    SELECT found.facet, position, id, slug, name, by_slug FROM found JOIN archive_speaker USING (id)
    WHERE facet = 'officials' AND official
    UNION
    SELECT found.facet, position, id, slug, name, by_slug FROM found JOIN archive_place USING (id) WHERE facet = 'places'
)
SELECT facet, position, id, slug, name
FROM (SELECT *, rank() OVER (PARTITION BY position ORDER BY by_slug DESC) AS choice FROM named) AS ordered
WHERE choice = 1
ORDER BY position, slug;
