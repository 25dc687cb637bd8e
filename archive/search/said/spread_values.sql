-- Ends the statements about what was said, in place of spread.sql: the values of one facet, counted in a set that its own filter
-- does not narrow. Rows of section "values" (id, slug, name, statements), the most frequent first; with %(key)s those of which a
-- name holds it.
, counted AS MATERIALIZED (
    SELECT value.id, count(*) AS statements
    FROM {source} AS said, unnest({ids}) AS value (id)
    GROUP BY value.id
), shown AS MATERIALIZED (
    SELECT named.id, named.slug, named.name, counted.statements
    FROM counted
    JOIN {table} AS named ON named.id = counted.id AND {kept}
    WHERE %(key)s::text IS NULL
       OR EXISTS (SELECT FROM {names} WHERE {owner} = named.id AND key LIKE '%%' || %(key)s || '%%')
    ORDER BY counted.statements DESC, named.id
    LIMIT %(limit)s
    OFFSET %(skip)s
)
SELECT 'values' AS section, row_number() OVER (ORDER BY statements DESC, id) AS position, id, slug, name,
       statements::float8 AS number, NULL::boolean AS flag
FROM shown
UNION ALL
