-- Continues sets.sql: values of one facet of the articles that no filter keeps out, a row each (slug, name, articles), the most
-- frequent first; of all values, or of those in %(chosen)s. Those of the whole archive come from the tally.
, counted AS (
    SELECT id, articles FROM ({counts}) AS found WHERE NOT %(whole)s
    UNION ALL
    SELECT value, articles FROM tally WHERE %(whole)s AND facet = %(letter)s
)
SELECT named.slug, named.name, counted.articles
FROM counted
JOIN {table} AS named USING (id)
WHERE %(chosen)s::bigint[] IS NULL OR named.id = ANY (%(chosen)s::bigint[])
ORDER BY counted.articles DESC, named.id
LIMIT %(limit)s
OFFSET %(skip)s
