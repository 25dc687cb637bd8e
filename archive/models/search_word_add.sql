-- Adds the words of the current texts of the articles %(ids)s that were not known yet, in order, so that two sessions that
-- add the same words wait for each other instead of both. Tokens 1 to 3 of the default parser are words.
-- Lexemes are looked up for the new ones alone.
WITH met AS (
    SELECT DISTINCT lower(token) COLLATE "C" AS word
    FROM archive_article AS article
    JOIN archive_revision AS revision ON revision.id = article.current_revision_id,
         LATERAL ts_parse('default', archive_normalise(left(revision.title || E'\n' || revision.body, 200000)))
    WHERE article.id = ANY (%(ids)s) AND NOT article.hidden AND tokid <= 3 AND length(token) BETWEEN 2 AND 40
), unknown AS MATERIALIZED (
    SELECT word FROM met WHERE NOT EXISTS (SELECT FROM archive_searchword AS known WHERE known.word = met.word)
), meant AS (
    SELECT word, (tsvector_to_array(to_tsvector('archive_indonesian', word)))[1] AS lexeme FROM unknown
)
INSERT INTO archive_searchword (word, lexeme)
SELECT word, lexeme FROM meant WHERE lexeme IS NOT NULL
ORDER BY word
ON CONFLICT (word) DO NOTHING;
