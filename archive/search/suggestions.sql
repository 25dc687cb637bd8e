-- How many articles each suggestion leads to, in order, and whether that is an estimate: its remaining words, relaxed where
-- page.sql would relax them, under its filters as facet lexemes and the days. What a single filter alone leads to is in the
-- tally; of more than about %(broad)s articles the sample is counted.
WITH suggestion AS MATERIALIZED (
    SELECT position, facet, value,
           CASE
               WHEN strict IS NULL THEN filters
               WHEN strict IS DISTINCT FROM relaxed AND held.articles < %(enough)s THEN relaxed && filters
               ELSE strict && filters
           END AS query
    FROM unnest(%(strict)s::tsquery[], %(relaxed)s::tsquery[], %(filters)s::tsquery[], %(facets)s::text[], %(values)s::bigint[])
             WITH ORDINALITY AS given (strict, relaxed, filters, facet, value, position)
    CROSS JOIN LATERAL (
        SELECT count(*) AS articles
        FROM (SELECT FROM archive_searchentry AS entry WHERE entry.vector @@ strict LIMIT %(enough)s) AS sufficient
    ) AS held
), sampled AS MATERIALIZED (
    SELECT position, facet, value, query, held.articles * {factor} AS articles
    FROM suggestion
    CROSS JOIN LATERAL (
        SELECT count(*) AS articles
        FROM archive_searchentry AS entry
        WHERE facet IS NULL AND {sample} AND entry.vector @@ query AND {days}
    ) AS held
)
SELECT CASE
           WHEN facet IS NOT NULL THEN (
               SELECT COALESCE(sum(tally.articles), 0)::bigint FROM archive_searchtally AS tally
               WHERE tally.facet = sampled.facet AND tally.value = sampled.value
           )
           WHEN articles > %(broad)s THEN articles
           ELSE (SELECT count(*) FROM archive_searchentry AS entry WHERE entry.vector @@ query AND {days})
       END,
       facet IS NULL AND articles > %(broad)s
FROM sampled
ORDER BY position;
