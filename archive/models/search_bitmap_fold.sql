-- Works the pending articles into the bitmaps: in the segments that they are in, their bits are taken out and put in anew. Lists
-- the facets' values of these articles that now lack a bitmap.
WITH taken AS (
    DELETE FROM archive_searchpending RETURNING article_id
), article AS MATERIALIZED (
    SELECT DISTINCT article_id FROM taken WHERE EXISTS (SELECT FROM archive_searchbitmapkey)
), held AS MATERIALIZED (
    SELECT said.key, kept.key IS NOT NULL AS kept, array_agg(article_id) AS articles
    FROM (
        SELECT article_id, unnest(tsvector_to_array(entry.vector) || 'a:'::text) AS key
        FROM article JOIN archive_searchentry AS entry USING (article_id)
    ) AS said
    LEFT JOIN archive_searchbitmapkey AS kept ON kept.key = said.key
    WHERE kept.key IS NOT NULL OR said.key LIKE '_:%'
    GROUP BY said.key, kept.key
), fresh AS MATERIALIZED (
    SELECT held.key, segment.segment, segment.bits FROM held CROSS JOIN LATERAL archive_segments(held.articles) AS segment WHERE kept
), mask AS MATERIALIZED (  -- of the segments that hold an older state of the articles
    SELECT taken.segment, taken.bits
    FROM archive_segments(ARRAY(SELECT article_id FROM article)) AS taken
    JOIN archive_searchbitmap AS bitmap ON bitmap.key = 'a:' AND bitmap.segment = taken.segment AND bit_count(bitmap.bits & taken.bits) > 0
), old AS MATERIALIZED (
    SELECT bitmap.key, segment, bitmap.bits, mask.bits AS mask
    FROM mask JOIN archive_searchbitmap AS bitmap USING (segment)
    WHERE bit_count(bitmap.bits & mask.bits) > 0
    UNION ALL
    SELECT bitmap.key, segment, bitmap.bits, B'0'::bit(8192)
    FROM fresh JOIN archive_searchbitmap AS bitmap USING (key, segment)
    WHERE NOT EXISTS (SELECT FROM mask WHERE mask.segment = fresh.segment AND bit_count(bitmap.bits & mask.bits) > 0)
), changed AS MATERIALIZED (
    SELECT key, segment, COALESCE(bit_count(old.bits), 0) AS before,
           COALESCE(old.bits & ~old.mask, B'0'::bit(8192)) | COALESCE(fresh.bits, B'0'::bit(8192)) AS bits
    FROM old FULL JOIN fresh USING (key, segment)
), stored AS (
    INSERT INTO archive_searchbitmap (key, segment, bits) SELECT key, segment, bits FROM changed
    ON CONFLICT (key, segment) DO UPDATE SET bits = EXCLUDED.bits
), counted AS (
    UPDATE archive_searchbitmapkey AS kept SET articles = kept.articles + change.articles
    FROM (SELECT key, sum(bit_count(bits) - before) AS articles FROM changed GROUP BY key) AS change
    WHERE kept.key = change.key
)
SELECT key
FROM (SELECT key FROM held WHERE NOT kept AND key ~ '^[fmopy]:[0-9]+$') AS value
WHERE left(key, 1) IN ('m', 'y')
   OR (SELECT sum(articles) FROM archive_searchtally WHERE facet = left(key, 1) AND value = substr(key, 3)::bigint)
      >= (SELECT value FROM archive_searchbitmapkey WHERE key = 'a:')
ORDER BY key;
