-- Put between sets.sql and order_score.sql: the articles of a tier, which is not looked at where one before it sufficed. "early" are
-- those that are enough for the first pages; {name}_found is the number of articles in the fullest tier so far.
, {name} AS MATERIALIZED (
    SELECT entry.article_id, entry.day, row_number() OVER () <= %(sufficient)s AS early
    FROM archive_searchentry AS entry
    WHERE {gate} AND {condition}
    LIMIT %(reached)s
), {name}_found AS MATERIALIZED (
    SELECT GREATEST({before}, count(*)) AS articles FROM {name}
)
