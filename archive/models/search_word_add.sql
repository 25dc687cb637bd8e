-- Adds the words of the current texts of the articles %(unread)s and of the text %(text)s that were not known yet, in order, so
-- that two sessions that add the same words wait for each other instead of both. Tokens 1 to 3 of the default parser are
-- words. Lexemes are looked up for the new ones alone.
WITH read AS (
    SELECT left(revision.title || E'\n' || revision.body, %(longest)s) AS text
    FROM archive_article AS article
    JOIN archive_revision AS revision ON revision.id = article.current_revision_id
    WHERE article.id = ANY (%(unread)s::bigint[]) AND NOT article.hidden
    UNION ALL
    SELECT %(text)s
), met AS (
    SELECT DISTINCT lower(token) COLLATE "C" AS word
    FROM read, LATERAL ts_parse('default', archive_normalise(read.text))
    WHERE tokid <= 3 AND length(token) BETWEEN 2 AND 40
), unknown AS MATERIALIZED (
    SELECT word FROM met WHERE NOT EXISTS (SELECT FROM archive_searchword AS known WHERE known.word = met.word)
), meant AS (
    SELECT word, (tsvector_to_array(to_tsvector('archive_indonesian', word)))[1] AS lexeme FROM unknown
)
INSERT INTO archive_searchword (word, lexeme)
SELECT word, lexeme FROM meant WHERE lexeme IS NOT NULL
ORDER BY word
ON CONFLICT (word) DO NOTHING;
