-- What words that few or no articles hold may have been meant to be: position, word, how many articles hold it. These are the
-- words of the archive that are most alike by trigrams, and those among `slips`.
WITH given AS (
    SELECT word, position FROM unnest(%(words)s::text[]) WITH ORDINALITY AS given (word, position)
), candidate AS (
    SELECT given.position, near.word, near.lexeme
    FROM given,
         LATERAL (
             SELECT word, lexeme
             FROM archive_searchword
             WHERE word %% given.word COLLATE "C" AND word <> given.word  -- the collation of the index, or it cannot be used
                   AND similarity(word, given.word) >= %(likeness)s
             ORDER BY similarity(word, given.word) DESC, word
             LIMIT %(nearest)s
         ) AS near
    UNION
    SELECT slip.position, word, lexeme
    FROM unnest(%(positions)s::bigint[], %(slips)s::text[] COLLATE "C") AS slip (position, word)
    JOIN archive_searchword USING (word)
)
SELECT candidate.position, candidate.word, COALESCE(
           (SELECT documents FROM archive_searchlexeme AS frequent WHERE frequent.lexeme = candidate.lexeme),
           (SELECT count(*) FROM archive_searchentry AS entry
            WHERE entry.vector @@ ('''' || replace(replace(candidate.lexeme, '\', '\\'), '''', '''''') || '''')::tsquery)
       )
FROM candidate
ORDER BY candidate.position, candidate.word;
