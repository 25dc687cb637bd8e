-- What a page of results shows of the articles %(ids)s: a row each, with the cited officials and the places by how often
-- they occur, and title and body once more as ts_headline marks them. Its input has separators, mark-up characters and
-- the markers themselves replaced by spaces, one for one, so that every mark can be laid over the text itself.
SELECT article.id, article.external_id, article.slug, article.title,
       archive_mark(article.title, %(marking)s::tsquery) AS title_marked,
       left(revision.body, %(bound)s) AS body,
       archive_mark(left(revision.body, %(bound)s), %(marking)s::tsquery) AS body_marked,
       outlet.slug AS outlet_slug, outlet.name AS outlet_name,
       article.published_earliest, article.published_latest, article.published_precision, article.published_basis,
       officials.names AS officials, places.names AS places
FROM archive_article AS article
JOIN archive_searchentry AS entry ON entry.article_id = article.id
JOIN archive_revision AS revision ON revision.id = article.current_revision_id
LEFT JOIN archive_outlet AS outlet ON outlet.id = article.outlet_id
CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_array(slug, name) ORDER BY statements DESC, id), '[]') AS names
    FROM (
        SELECT speaker.id, speaker.slug, speaker.name, count(statement.id) AS statements
        FROM archive_speaker AS speaker
        LEFT JOIN archive_statement AS statement
          ON statement.speaker_id = speaker.id AND statement.revision_id = revision.id AND statement.status <> 'rejected'
        WHERE speaker.id = ANY (entry.official_ids)
        GROUP BY speaker.id
        ORDER BY statements DESC, speaker.id
        LIMIT %(names)s
    ) AS cited
) AS officials
CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(jsonb_build_array(slug, name) ORDER BY mentions DESC, id), '[]') AS names
    FROM (
        SELECT place.id, place.slug, place.name, count(*) AS mentions
        FROM archive_placemention AS mention
        JOIN archive_place AS named ON named.id = mention.place_id
        JOIN archive_place AS place ON place.id = COALESCE(named.merged_into_id, named.id)
        WHERE mention.revision_id = revision.id AND mention.status <> 'rejected'
        GROUP BY place.id
        ORDER BY mentions DESC, place.id
        LIMIT %(names)s
    ) AS mentioned
) AS places
WHERE article.id = ANY (%(ids)s);
