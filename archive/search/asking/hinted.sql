-- Put between sets.sql and order_score.sql, where articles may lack words: those about which the words together tell most, by what
-- the index alone knows, which is how much each word tells; and the few that hold all words. "early" are those that are enough for
-- the first pages.
, hinted AS MATERIALIZED (
    SELECT found.article_id, found.day,
           row_number() OVER (ORDER BY sum(worth) DESC, found.day DESC NULLS LAST, found.article_id) <= %(sufficient)s AS early
    FROM (
        SELECT entry.article_id, entry.day, hint.worth
        FROM unnest(%(hints)s::tsquery[], %(worths)s::float8[]) AS hint (query, worth)
        CROSS JOIN LATERAL (
            SELECT entry.article_id, entry.day FROM archive_searchentry AS entry WHERE {condition} LIMIT %(hint_limit)s
        ) AS entry
        UNION ALL
        SELECT entry.article_id, entry.day, hint.worth
        FROM unnest(%(broad_hints)s::tsquery[], %(broad_worths)s::float8[]) AS hint (query, worth)
        CROSS JOIN LATERAL (
            SELECT entry.article_id, entry.day FROM archive_searchentry AS entry WHERE {sample} AND {condition} LIMIT %(hint_limit)s
        ) AS entry
        UNION ALL
        SELECT entry.article_id, entry.day, 'Infinity' FROM archive_searchentry AS entry WHERE {held} AND {wanted}
    ) AS found
    GROUP BY found.article_id, found.day
    ORDER BY sum(worth) DESC, found.day DESC NULLS LAST, found.article_id
    LIMIT %(reached)s
)
