-- What a page of results shows of the articles %(ids)s: a row each, with the cited officials and the places by how often
-- they occur, the forms that the archive knows of the lexemes searched for, and where in the body the officials that are
-- filtered by are quoted.
SELECT article.id, article.external_id, article.slug, article.title,
       left(revision.body, %(bound)s) AS body,
       outlet.slug AS outlet_slug, outlet.name AS outlet_name,
       article.published_earliest, article.published_latest, article.published_precision, article.published_basis,
       officials.names AS officials, places.names AS places,
       ARRAY(SELECT word FROM archive_searchword WHERE lexeme = ANY (%(lexemes)s::text[]) LIMIT %(forms)s) AS words,
       ARRAY(
           SELECT ARRAY[statement.start, statement."end"]
           FROM archive_statement AS statement
           WHERE statement.revision_id = revision.id AND statement.speaker_id = ANY (%(officials)s::bigint[])
             AND statement.status <> 'rejected' AND statement."end" <= %(bound)s
           ORDER BY statement.start
           LIMIT %(statements)s
       ) AS said
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
