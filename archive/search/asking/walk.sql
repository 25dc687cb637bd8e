-- The first articles in the order of days, found by walking along them from the newest.
SELECT entry.article_id, entry.day, {complete} AS complete
FROM archive_searchentry AS entry
WHERE {condition}
ORDER BY entry.day DESC NULLS LAST, entry.article_id DESC
LIMIT %(reached)s
