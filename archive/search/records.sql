-- All that an export says of the articles %(ids)s, a row each, in their order: cited officials by name, and the places that
-- the text names or that its dateline gives, without those around them. Articles hidden meanwhile are missing.
SELECT article.id, article.external_id, article.slug, article.title, article.url, article.authors, article.dateline,
       outlet.slug AS outlet_slug, outlet.name AS outlet_name,
       article.published_earliest, article.published_latest, article.published_precision, article.published_basis,
       article.created_at, article.updated_at, officials.names AS officials, places.rows AS places
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS wanted (id, position)
JOIN archive_article AS article ON article.id = wanted.id
JOIN archive_searchentry AS entry ON entry.article_id = article.id
LEFT JOIN archive_outlet AS outlet ON outlet.id = article.outlet_id
CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_array(speaker.slug, speaker.name) ORDER BY speaker.name, speaker.id), '[]') AS names
    FROM archive_speaker AS speaker
    WHERE speaker.id = ANY (entry.official_ids)
) AS officials
CROSS JOIN LATERAL (
    SELECT COALESCE(
               jsonb_agg(DISTINCT jsonb_build_array(place.slug, place.name, place.country, place.latitude, place.longitude)),
               '[]') AS rows
    FROM (
        SELECT mention.place_id AS id FROM archive_placemention AS mention
        WHERE mention.revision_id = article.current_revision_id AND mention.status <> 'rejected'
        UNION
        SELECT article.dateline_place_id
    ) AS named
    JOIN archive_place AS first ON first.id = named.id
    JOIN archive_place AS place ON place.id = COALESCE(first.merged_into_id, first.id)
) AS places
ORDER BY wanted.position;
