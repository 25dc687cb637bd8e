-- Put into statements by counts.py: how many articles of a bitmap have each of the values that are filtered by.
SELECT id, sum(articles)::bigint AS articles
FROM (
    SELECT chosen.id, bit_count(held.bits & {set}_bits.bits) AS articles
    FROM unnest(%({facet})s::bigint[]) AS chosen (id)
    CROSS JOIN LATERAL (
        SELECT segment, bits FROM archive_searchbitmap WHERE key = '{letter}:' || chosen.id
        UNION ALL
        SELECT segment, bits
        FROM archive_segments(ARRAY(
            SELECT article_id FROM archive_searchentry
            WHERE vector @@ ('{letter}:' || chosen.id)::tsquery
              AND NOT EXISTS (SELECT FROM archive_searchbitmapkey WHERE key = '{letter}:' || chosen.id)
        ))
    ) AS held
    JOIN {set}_bits USING (segment)
    UNION ALL
    SELECT id, 1 FROM (SELECT {value} AS id FROM {set}_late) AS changed WHERE id = ANY (%({facet})s::bigint[])
) AS counted
GROUP BY id
