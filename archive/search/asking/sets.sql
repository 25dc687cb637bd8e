-- Begins the statements about a page: how many articles the search finds ("total"), of relaxed ones whether some lack words,
-- and the articles of each set that is counted, every one or those of a sample. "holders" are those that hold all words, where
-- fewer do than are enough. Relaxation is decided by the words alone, so that a facet's count equals the list that it leads to.
WITH holders AS MATERIALIZED (
    SELECT COALESCE(array_agg(article_id), '{{}}') AS ids
    FROM archive_searchentry AS entry
    WHERE %(is_relaxed)s AND entry.vector @@ %(words)s::tsquery
), wanted AS MATERIALIZED (
    SELECT entry.article_id, entry.day, entry.day_from, entry.day_to, entry.outlet_id, entry.place_ids, entry.official_ids,
           NOT %(is_relaxed)s OR entry.article_id = ANY ((SELECT ids FROM holders)::bigint[]) AS complete
    FROM archive_searchentry AS entry
    WHERE {wanted}
){maps}, tally AS MATERIALIZED (
    SELECT facet, value, sum(articles)::bigint AS articles
    FROM archive_searchtally
    WHERE facet = ANY (%(tallied)s::text[])
    GROUP BY facet, value
    HAVING sum(articles) > 0
), total AS MATERIALIZED (
    SELECT CASE WHEN %(whole)s THEN (SELECT COALESCE(sum(articles), 0) FROM tally WHERE facet = 'm')
                ELSE {found} END AS articles,
           COALESCE(bool_or(NOT complete), false) AS relaxed
    FROM wanted
), span AS MATERIALIZED (  -- of a page beyond the end the last one there is
    SELECT LEAST(%(offset)s, GREATEST(LEAST(articles, %(reach)s) - 1, 0) / %(size)s * %(size)s)::bigint AS first FROM total
), newest_day AS (
    SELECT day FROM archive_searchentry WHERE day IS NOT NULL ORDER BY day DESC NULLS LAST, article_id DESC LIMIT 1
)
