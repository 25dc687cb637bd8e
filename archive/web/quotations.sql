-- What a list shows of the statements %(ids)s: a row each with its speaker, article and outlet.
SELECT statement.id, statement.article_id, statement.number, statement.speaker_id, statement.speaker_name, statement.role,
       statement.direct, statement.cue, statement.text, statement.score, statement.status,
       article.id, article.slug, article.title, article.published_earliest, article.published_latest,
       article.published_precision, article.published_basis,
       outlet.id, outlet.slug, outlet.name,
       speaker.id, speaker.slug, speaker.name, speaker.kind, speaker.official
FROM archive_statement AS statement
JOIN archive_article AS article ON article.id = statement.article_id
LEFT JOIN archive_outlet AS outlet ON outlet.id = article.outlet_id
LEFT JOIN archive_speaker AS speaker ON speaker.id = statement.speaker_id
WHERE statement.id = ANY (%(ids)s::bigint[]);
