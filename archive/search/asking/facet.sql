-- Put into page.sql: the most frequent values of a facet, and those that are selected.
, {facet}_counted AS MATERIALIZED (
    {counts}
), {facet}_shown AS (
    SELECT '{facet}' AS facet, id, articles, id = ANY (COALESCE(%({facet})s::bigint[], '{{}}')) AS selected
    FROM (
        (SELECT id, articles FROM {facet}_counted ORDER BY articles DESC, id LIMIT %(values)s)
        UNION
        SELECT chosen.id, COALESCE({facet}_counted.articles, 0)
        FROM unnest(%({facet})s::bigint[]) AS chosen (id) LEFT JOIN {facet}_counted USING (id)
    ) AS value
)
