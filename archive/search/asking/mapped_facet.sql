-- Put into statements by counts.py: how many articles of a bitmap have each value of a facet, the most frequent %({values})s of them;
-- others may be missing, or be there without those of their articles that have changed since the bitmaps. Of the values that are
-- frequent in the archive the first are counted; then those that can have as many as the last of these; and all, one by one, if
-- such as have no bitmap can.
(WITH changed AS MATERIALIZED (
    SELECT {value} AS id, count(*) AS articles FROM {set}_late GROUP BY id
), kept AS MATERIALIZED (
    SELECT kept.value AS id, kept.key, kept.articles + COALESCE(changed.articles, 0) AS most
    FROM archive_searchbitmapkey AS kept LEFT JOIN changed ON changed.id = kept.value
    WHERE kept.facet = '{letter}'
), likely AS MATERIALIZED (
    SELECT kept.id, counted.articles
    FROM (SELECT id, key FROM kept ORDER BY most DESC, id LIMIT 2 * %({values})s) AS kept
    CROSS JOIN LATERAL ({count}) AS counted
), bar AS MATERIALIZED (
    SELECT COALESCE((SELECT articles FROM likely ORDER BY articles DESC OFFSET %({values})s - 1 LIMIT 1), 0) AS articles
), possible AS MATERIALIZED (
    SELECT kept.id, counted.articles
    FROM (SELECT id, key FROM kept WHERE most >= (SELECT articles FROM bar) AND id NOT IN (SELECT id FROM likely)) AS kept
    CROSS JOIN LATERAL ({count}) AS counted
), rare AS MATERIALIZED (
    SELECT {value} AS id, 1 AS articles
    FROM {set}_bits
    JOIN archive_searchentry AS entry ON (entry.article_id >> 13)::int = {set}_bits.segment
    WHERE get_bit({set}_bits.bits, (entry.article_id & 8191)::int) = 1
      AND (SELECT bar.articles FROM bar)
          < (SELECT value FROM archive_searchbitmapkey WHERE key = 'a:')
            + COALESCE((SELECT max(articles) FROM changed WHERE id NOT IN (SELECT id FROM kept)), 0)
)
SELECT id, sum(articles)::bigint AS articles
FROM (
    TABLE likely
    UNION ALL
    TABLE possible
    UNION ALL
    TABLE changed
    UNION ALL
    SELECT id, articles FROM rare WHERE id NOT IN (SELECT id FROM kept)
) AS counted
WHERE id IS NOT NULL AND {among}
GROUP BY id
HAVING sum(articles) > 0)
