-- Articles that readers have no text of.
SELECT 'article', id, 'no revision' FROM archive_article WHERE current_revision_id IS NULL
UNION ALL
SELECT 'article', article.id, 'revision read out of another article''s capture'
FROM archive_article AS article
JOIN archive_revision AS revision ON revision.article_id = article.id
JOIN archive_capture AS capture ON capture.id = revision.capture_id
WHERE capture.article_id IS DISTINCT FROM article.id
