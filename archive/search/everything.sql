-- All articles that a search finds, without an order.
SELECT entry.article_id, entry.day, {complete} AS complete, true AS prime
FROM archive_searchentry AS entry
WHERE {condition}
