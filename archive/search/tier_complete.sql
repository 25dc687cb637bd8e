-- Put before the tiers: the few articles that hold all words, where others may lack some.
, tier_0 AS MATERIALIZED (
    SELECT entry.article_id, entry.day, true AS early FROM archive_searchentry AS entry WHERE {held} AND {condition}
), tier_0_found AS MATERIALIZED (
    SELECT count(*) AS articles FROM tier_0
)
