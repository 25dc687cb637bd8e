-- Put into breadth.sql: the number of a set's articles, by the smallest sample or, if there are few in it, by the largest; but
-- hardly any in the smallest are few enough in all, and each article of a phrase takes long.
SELECT CASE WHEN small.articles >= %(few)s OR small.articles <= %(hardly_any)s THEN small.articles * %(small_factor)s
            ELSE %(factor)s * (
                (SELECT count(*) FROM archive_searchentry AS entry WHERE decided.sufficient AND {sample} AND {strict})
                + (SELECT count(*) FROM archive_searchentry AS entry WHERE NOT decided.sufficient AND {sample} AND {relaxed})
            ) END
FROM (
    SELECT (SELECT count(*) FROM archive_searchentry AS entry WHERE decided.sufficient AND {small_sample} AND {strict})
           + (SELECT count(*) FROM archive_searchentry AS entry WHERE NOT decided.sufficient AND {small_sample} AND {relaxed})
           AS articles
    OFFSET 0
) AS small
