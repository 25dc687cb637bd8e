-- The lexemes whose bitmaps, or whose numbers, are not what the search entries hold, pending articles left aside.
WITH pending AS MATERIALIZED (
    SELECT segment, bits FROM archive_segments(ARRAY(SELECT article_id FROM archive_searchpending))
), held AS MATERIALIZED (
    SELECT said.key, segment.segment, segment.bits
    FROM (
        SELECT key, array_agg(article_id) AS articles
        FROM (SELECT article_id, unnest(tsvector_to_array(vector) || 'a:'::text) AS key FROM archive_searchentry) AS entry
        JOIN archive_searchbitmapkey USING (key)
        GROUP BY key
    ) AS said
    CROSS JOIN LATERAL archive_segments(said.articles) AS segment
)
SELECT key
FROM (
    SELECT key
    FROM held
    FULL JOIN archive_searchbitmap AS bitmap USING (key, segment)
    LEFT JOIN pending USING (segment)
    WHERE bit_count((COALESCE(held.bits, B'0'::bit(8192)) # COALESCE(bitmap.bits, B'0'::bit(8192)))
                    & ~COALESCE(pending.bits, B'0'::bit(8192))) > 0
    UNION
    SELECT kept.key
    FROM archive_searchbitmapkey AS kept
    WHERE articles <> (SELECT COALESCE(sum(bit_count(bits)), 0) FROM archive_searchbitmap AS bitmap WHERE bitmap.key = kept.key)
) AS wrong
ORDER BY key;
