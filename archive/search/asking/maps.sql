-- Put into sets.sql: broad sets of articles as bitmaps ("…_bits"), and beside each those of its articles that have changed since
-- the bitmaps ("…_late"), which are read. A leaf is what articles hold, any of some lexemes or what a tsquery asks for: the
-- bitmaps of lexemes that have one, and the articles that hold others.
, late AS MATERIALIZED (
    SELECT entry.*
    FROM (SELECT DISTINCT article_id FROM archive_searchpending) AS pending JOIN archive_searchentry AS entry USING (article_id)
), steady AS MATERIALIZED (  -- all articles but those
    SELECT every.segment, every.bits & ~COALESCE(pending.bits, B'0'::bit(8192)) AS bits
    FROM archive_searchbitmap AS every
    LEFT JOIN archive_segments(ARRAY(SELECT article_id FROM archive_searchpending)) AS pending ON pending.segment = every.segment
    WHERE every.key = 'a:'
), asked AS MATERIALIZED (
    SELECT given.leaf, given.key, given.query, kept.key IS NOT NULL AS kept
    FROM unnest(%(leaves)s::int[], %(leaf_keys)s::text[], %(leaf_queries)s::text[]) AS given (leaf, key, query)
    LEFT JOIN archive_searchbitmapkey AS kept USING (key)
), leaf AS MATERIALIZED (
    SELECT leaf, segment, bit_or(bits) AS bits
    FROM (
        SELECT asked.leaf, bitmap.segment, bitmap.bits
        FROM asked JOIN archive_searchbitmap AS bitmap USING (key)
        WHERE asked.kept
        UNION ALL
        SELECT rare.leaf, held.segment, held.bits
        FROM (SELECT leaf, string_agg(query, ' | ')::tsquery AS query FROM asked WHERE NOT kept GROUP BY leaf) AS rare
        CROSS JOIN LATERAL archive_segments(ARRAY(
            SELECT article_id FROM archive_searchentry AS entry WHERE entry.vector @@ rare.query
        )) AS held
        UNION ALL
        SELECT 0, dated.segment, dated.bits
        FROM archive_segments(ARRAY(SELECT article_id FROM archive_searchentry AS entry WHERE {days})) AS dated
    ) AS held
    GROUP BY leaf, segment
){sets}
