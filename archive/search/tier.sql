-- Put between sets.sql and order_score.sql: the articles of a tier, which is not looked at where one before it sufficed.
, tier_{number} AS MATERIALIZED (
    SELECT entry.article_id, entry.day
    FROM archive_searchentry AS entry
    WHERE {found} < %(reached)s AND {condition}
    LIMIT %(tier_limit)s
)
