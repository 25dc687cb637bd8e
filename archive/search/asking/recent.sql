-- The first articles in the order of days, of many: those up to the day by which the sample holds well as many as are asked for.
-- Should these not be enough, since most are of unknown days, all are taken.
WITH recent AS MATERIALIZED (
    SELECT entry.article_id, entry.day, {complete} AS complete
    FROM archive_searchentry AS entry
    WHERE {condition} AND entry.day {sooner} (
        SELECT day FROM wanted ORDER BY {order} OFFSET %(reached)s / %(factor)s * 2 + %(spare)s LIMIT 1
    )
)
TABLE recent
UNION
SELECT article_id, day, complete FROM ({everything}) AS found
