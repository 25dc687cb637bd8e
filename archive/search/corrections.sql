-- For words that few or no articles hold the most alike word of the archive that many more hold: position, word. What is
-- alike is told by trigrams.
SELECT DISTINCT ON (given.position) given.position, near.word
FROM unnest(%(words)s::text[], %(documents)s::bigint[]) WITH ORDINALITY AS given (word, documents, position),
     LATERAL (
         SELECT word, lexeme, similarity(word, given.word) AS likeness
         FROM archive_searchword
         WHERE word %% given.word COLLATE "C" AND word <> given.word  -- the collation of the index, or it cannot be used
         ORDER BY likeness DESC, word
         LIMIT %(nearest)s
     ) AS near,
     LATERAL (
         SELECT COALESCE(
             (SELECT documents FROM archive_searchlexeme AS frequent WHERE frequent.lexeme = near.lexeme),
             (SELECT count(*) FROM archive_searchentry AS entry
              WHERE entry.vector @@ ('''' || replace(replace(near.lexeme, '\', '\\'), '''', '''''') || '''')::tsquery)
         ) AS documents
     ) AS held
WHERE near.likeness >= %(likeness)s AND held.documents >= GREATEST(1, %(times)s * given.documents)
ORDER BY given.position, near.likeness DESC, held.documents DESC, near.word;
