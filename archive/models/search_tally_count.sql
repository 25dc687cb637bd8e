-- What the tally should say, counted anew: articles of search entries by facet, visible statements by speaker ("s").
SELECT facet, value, count(*) AS articles
FROM archive_searchentry AS entry, archive_facets_of(entry)
GROUP BY facet, value
UNION ALL
SELECT 's', statement.speaker_id, count(*)
FROM archive_statement AS statement
JOIN archive_article AS article ON article.current_revision_id = statement.revision_id
WHERE statement.speaker_id IS NOT NULL AND statement.status <> 'rejected' AND NOT article.hidden
GROUP BY statement.speaker_id
