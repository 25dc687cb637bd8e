-- The newest articles of those found: by walking along the days where the sample tells that they lie close, else by recent.sql,
-- which looks all of the words up before.
WITH close AS MATERIALIZED (
    SELECT count(*) <= %(walked)s AS enough
    FROM (
        SELECT FROM archive_searchentry AS entry
        WHERE {sample} AND entry.day >= (SELECT day FROM wanted ORDER BY day DESC NULLS LAST OFFSET GREATEST(%(spare)s, 0) LIMIT 1)
        LIMIT %(walked)s + 1
    ) AS newer
    HAVING count(*) > 0
)
(SELECT entry.article_id, entry.day, {complete} AS complete
 FROM archive_searchentry AS entry
 WHERE COALESCE((SELECT enough FROM close), false) AND {condition}
 ORDER BY entry.day DESC NULLS LAST, entry.article_id DESC
 LIMIT %(reached)s)
UNION ALL
SELECT article_id, day, complete FROM ({recent}) AS found
