-- Whether as many articles as are enough hold all words, and how many articles of the sample a search matches with its
-- words strict and relaxed, none of it counted further than needed.
WITH held AS MATERIALIZED (
    SELECT count(*) AS articles
    FROM (SELECT FROM archive_searchentry AS entry
          WHERE {sample} AND %(relaxable)s AND entry.vector @@ %(words)s::tsquery LIMIT %(enough)s) AS sampled
)
SELECT CASE WHEN NOT %(relaxable)s OR held.articles >= %(enough)s THEN true
            ELSE (SELECT count(*) >= %(enough)s
                  FROM (SELECT FROM archive_searchentry AS entry
                        WHERE entry.vector @@ %(words)s::tsquery LIMIT %(enough)s) AS sufficient) END,
       (SELECT count(*) FROM (SELECT FROM archive_searchentry AS entry
                              WHERE {sample} AND {strict} LIMIT %(broad)s) AS counted),
       (SELECT count(*) FROM (SELECT FROM archive_searchentry AS entry
                              WHERE {sample} AND %(relaxable)s AND {relaxed} LIMIT %(broad)s) AS counted)
FROM held;
