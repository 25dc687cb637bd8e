-- Whether a search keeps all of its words, since as many articles as are enough hold them, and about how many articles are
-- in each of its sets (breadth_count.sql).
WITH held AS MATERIALIZED (
    SELECT count(*) AS articles
    FROM (SELECT FROM archive_searchentry AS entry
          WHERE {sample} AND %(relaxable)s AND entry.vector @@ %(words)s::tsquery LIMIT %(enough)s) AS sampled
), decided AS MATERIALIZED (
    SELECT CASE WHEN NOT %(relaxable)s OR held.articles >= %(enough)s THEN true
                ELSE (SELECT count(*) >= %(enough)s
                      FROM (SELECT FROM archive_searchentry AS entry
                            WHERE entry.vector @@ %(words)s::tsquery LIMIT %(enough)s) AS sufficient) END AS sufficient
    FROM held
)
SELECT decided.sufficient{counts}
FROM decided;
