-- All articles that a search finds, without an order. OFFSET 0: or PostgreSQL might look for the first ones of an order along an
-- index, past most of the archive.
SELECT entry.article_id, entry.day, {complete} AS complete, true AS prime
FROM archive_searchentry AS entry
WHERE {condition}
OFFSET 0
