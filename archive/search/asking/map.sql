-- Put into maps.sql: one set.
, {name}_bits AS MATERIALIZED (
    SELECT steady.segment, {bits} AS bits
    FROM steady{leaves}
), {name}_late AS MATERIALIZED (
    SELECT entry.article_id, entry.day_from, entry.day_to, entry.outlet_id, entry.place_ids, entry.official_ids
    FROM late AS entry
    WHERE {condition}
)
