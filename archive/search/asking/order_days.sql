-- Continues sets.sql: the page's articles in the order of days ("hit").
, hit AS (
    SELECT article_id, 0::float8 AS score, complete, row_number() OVER (ORDER BY {order}) AS position
    FROM ({candidates}) AS candidate
    ORDER BY position
    LIMIT %(size)s
    OFFSET (SELECT first FROM span)
)
