-- Continues matched.sql: the found articles alone, in order.
SELECT article.external_id, COALESCE(hit.score, 0)
FROM hit
JOIN archive_article AS article ON article.id = hit.article_id
ORDER BY hit.position;
