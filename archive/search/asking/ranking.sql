-- Ends the statement of a ranking: the found articles alone, in order; where a search is relaxed, the scores of articles that hold
-- all words are lifted above those of the others, as their order is.
SELECT article.external_id,
       COALESCE(hit.score + CASE WHEN hit.complete THEN max(hit.score) FILTER (WHERE NOT hit.complete) OVER () END, hit.score, 0)
FROM hit
JOIN archive_article AS article ON article.id = hit.article_id
ORDER BY hit.position
