-- Put into breadth.sql: the number of a set's articles, by a sample or, if these are many, by a smaller one.
SELECT CASE WHEN counted.articles < %(few)s THEN counted.articles * %(factor)s
            ELSE GREATEST(counted.articles * %(factor)s, %(small_factor)s * (
                (SELECT count(*) FROM archive_searchentry AS entry
                 WHERE decided.sufficient AND {small_sample} AND {strict})
                + (SELECT count(*) FROM archive_searchentry AS entry
                   WHERE NOT decided.sufficient AND {small_sample} AND {relaxed}))) END
FROM (
    SELECT count(*) AS articles
    FROM (
        (SELECT FROM archive_searchentry AS entry WHERE decided.sufficient AND {sample} AND {strict} LIMIT %(few)s)
        UNION ALL
        (SELECT FROM archive_searchentry AS entry WHERE NOT decided.sufficient AND {sample} AND {relaxed} LIMIT %(few)s)
    ) AS few
) AS counted
