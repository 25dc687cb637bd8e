-- What the terms of a query mean to the archive: for each term its tsquery, and for each lexeme that ranks it a tsquery
-- with the number of articles that hold it, and whether any article holds the term; beside them the number of articles and
-- their average length in positions.
WITH corpus AS (
    SELECT count(*) AS documents, COALESCE(avg(length), 1)::float8 AS average_length FROM archive_searchentry
), term AS MATERIALIZED (
    SELECT position, kind,
           CASE kind
               WHEN 'word' THEN plainto_tsquery('archive_indonesian', archive_normalise(source))
               WHEN 'phrase' THEN phraseto_tsquery('archive_indonesian', archive_normalise(source))
               ELSE to_tsquery('simple', quote_literal(source) || ':*')
           END AS query,
           source
    FROM unnest(%(sources)s::text[], %(kinds)s::text[]) WITH ORDINALITY AS given (source, kind, position)
), ranked AS MATERIALIZED (
    SELECT position, query, query AS ranking FROM term WHERE kind = 'prefix'
    UNION ALL
    SELECT position, query, ('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''')::tsquery
    FROM term, unnest(tsvector_to_array(archive_vector(source))) AS lexeme
    WHERE kind <> 'prefix'
)
SELECT corpus.documents, corpus.average_length, ranked.position, ranked.query::text, ranked.ranking::text,
       (SELECT count(*) FROM archive_searchentry AS entry WHERE entry.vector @@ ranked.ranking),
       EXISTS (SELECT FROM archive_searchentry AS entry WHERE entry.vector @@ ranked.query)
FROM corpus
LEFT JOIN ranked ON true
ORDER BY ranked.position, 5;
