-- Counts the words of about %(sample)s articles into archive_searchcommonword, which is empty before: those that at least
-- %(fewest)s of them hold. All words and their lexemes are in archive_searchword.
WITH share AS (
    SELECT GREATEST(0.01, LEAST(100, 100.0 * %(sample)s / GREATEST(count(*), 1)))::float4 AS percent FROM archive_searchentry
), sampled AS (
    SELECT entry.article_id FROM archive_searchentry AS entry TABLESAMPLE SYSTEM ((SELECT percent FROM share)) REPEATABLE (1)
), held AS (
    SELECT met.word, count(*) AS documents
    FROM sampled
    JOIN archive_article AS article ON article.id = sampled.article_id
    JOIN archive_revision AS revision ON revision.id = article.current_revision_id,
         LATERAL (
             SELECT DISTINCT lower(token) COLLATE "C" AS word
             FROM ts_parse('default', archive_normalise(left(revision.title || E'\n' || revision.body, 20000)))
             WHERE tokid <= 3 AND length(token) BETWEEN 3 AND 40
         ) AS met
    GROUP BY met.word
    HAVING count(*) >= %(fewest)s
)
INSERT INTO archive_searchcommonword (word, lexeme, documents)
SELECT word, known.lexeme, held.documents FROM held JOIN archive_searchword AS known USING (word);
