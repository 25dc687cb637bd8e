-- Put into widenings.py: an array of two, the number of articles that hold to a condition and 1 where it is an estimate. Where a
-- sample has few of them all are counted, else those of a smaller sample, as breadth.sql and samples.py do for the page.
(SELECT ARRAY[
     CASE WHEN sampled.articles < %(few)s
          THEN (SELECT count(*) FROM archive_searchentry AS entry WHERE {condition})
          ELSE GREATEST(
              sampled.articles * %(factor)s,
              %(small_factor)s * (SELECT count(*) FROM archive_searchentry AS entry WHERE {small_sample} AND {condition})
          ) END,
     CASE WHEN sampled.articles < %(few)s THEN 0 ELSE 1 END
 ]
 FROM (
     SELECT count(*) AS articles
     FROM (SELECT FROM archive_searchentry AS entry WHERE {sample} AND {condition} LIMIT %(few)s) AS first
 ) AS sampled)
