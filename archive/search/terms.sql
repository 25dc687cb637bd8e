-- What the terms of a query mean to the archive: for each term its tsquery, and for each lexeme that ranks it a tsquery
-- with the number of articles that hold it, and whether any article holds the term; beside them the number of articles and
-- their average length in positions. What is known of a large archive's size and frequent lexemes was measured before.
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
), held AS (
    SELECT position, lexeme
    FROM given, unnest(tsvector_to_array(archive_vector(source))) AS lexeme
    WHERE kind <> 'prefix'
    UNION
    SELECT position, begun.lexeme
    FROM given,
         LATERAL (
             SELECT lexeme FROM archive_searchword
             WHERE word >= lower(source) COLLATE "C" AND word < lower(source) || chr(1114111) COLLATE "C"  -- for the index
             ORDER BY length(word), word LIMIT %(words)s
         ) AS begun
    WHERE kind = 'prefix' AND source !~ '^[0-9]+$'
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
SELECT corpus.documents, corpus.average_length, ranked.position, ranked.query::text, ranked.ranking::text,
       COALESCE(frequent.documents,
                (SELECT count(*) FROM archive_searchentry AS entry WHERE entry.vector @@ ranked.ranking)),
       COALESCE(ranked.held, true)
FROM corpus
LEFT JOIN ranked ON true
LEFT JOIN archive_searchlexeme AS frequent ON frequent.lexeme = ranked.lexeme
ORDER BY ranked.position, 5;
