-- What the terms of a query mean to the archive: for each term its tsquery, and for each lexeme that ranks it a tsquery
-- with the number of articles that hold it, whether any article holds the term, and whether a beginning has more lexemes than
-- are looked for; beside them the number of articles, their average length in positions, and whether there are bitmaps that
-- fewer than %(waiting)s articles wait for. What is known of a large archive's size and frequent lexemes was measured before.
WITH stored AS (
    SELECT documents, average_length FROM archive_searchcorpus WHERE documents >= %(large)s
), corpus AS (
    SELECT documents, average_length FROM stored
    UNION ALL
    SELECT count(*), COALESCE(avg(length), 1)::float8 FROM archive_searchentry WHERE NOT EXISTS (SELECT FROM stored)
    HAVING NOT EXISTS (SELECT FROM stored)
), given AS (
    SELECT source, kind, position
    FROM unnest(%(sources)s::text[], %(kinds)s::text[]) WITH ORDINALITY AS given (source, kind, position)
), begun AS MATERIALIZED (  -- each lexeme once, first those that most articles hold, then those of the shortest words
    SELECT position, found.lexeme, found.lexemes > %(lexemes)s AS cut
    FROM given,
         LATERAL (
             SELECT lexeme, count(*) OVER () AS lexemes
             FROM archive_searchword LEFT JOIN archive_searchlexeme AS frequent USING (lexeme)
             WHERE word >= lower(source) COLLATE "C" AND word < lower(source) || chr(1114111) COLLATE "C"  -- for the index
             GROUP BY lexeme
             ORDER BY max(frequent.documents) DESC NULLS LAST, min(length(word)), min(word) LIMIT %(lexemes)s
         ) AS found
    WHERE kind = 'prefix' AND source !~ '^[0-9]+$'
), held AS (
    SELECT position, lexeme
    FROM given, unnest(tsvector_to_array(archive_vector(source))) AS lexeme
    WHERE kind <> 'prefix'
    UNION
    SELECT position, lexeme FROM begun
), lexeme AS MATERIALIZED (
    SELECT position, lexeme, ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery AS query
    FROM held
    UNION ALL
    SELECT position, source || ':*', ('''' || source || ''':*')::tsquery  -- figures are no words: lexemes as they are
    FROM given
    WHERE kind = 'prefix' AND source ~ '^[0-9]+$'
), term AS MATERIALIZED (
    SELECT position, kind,
           CASE kind
               WHEN 'word' THEN plainto_tsquery('archive_indonesian', archive_normalise(source))
               WHEN 'phrase' THEN phraseto_tsquery('archive_indonesian', archive_normalise(source))
               ELSE (SELECT string_agg(query::text, ' | ')::tsquery FROM lexeme WHERE lexeme.position = given.position)
           END AS query
    FROM given
), known AS MATERIALIZED (
    SELECT position, query,
           kind <> 'phrase'
           OR EXISTS (SELECT FROM archive_searchentry AS entry WHERE article_id %% 16 = 0 AND entry.vector @@ term.query)
           OR EXISTS (SELECT FROM archive_searchentry AS entry WHERE entry.vector @@ term.query) AS held
    FROM term
), ranked AS MATERIALIZED (
    SELECT position, known.query, known.held, lexeme.lexeme, lexeme.query AS ranking FROM known JOIN lexeme USING (position)
)
SELECT corpus.documents, corpus.average_length,
       EXISTS (SELECT FROM archive_searchbitmapkey)
       AND (SELECT count(*) < %(waiting)s FROM (SELECT FROM archive_searchpending LIMIT %(waiting)s) AS pending),
       ranked.position, ranked.query::text, ranked.ranking::text,
       COALESCE(frequent.documents,
                (SELECT count(*) FROM archive_searchentry AS entry WHERE entry.vector @@ ranked.ranking)),
       COALESCE(ranked.held, true),
       ranked.position IN (SELECT position FROM begun WHERE cut)
FROM corpus
LEFT JOIN ranked ON true
LEFT JOIN archive_searchlexeme AS frequent ON frequent.lexeme = ranked.lexeme
ORDER BY ranked.position, 6;
