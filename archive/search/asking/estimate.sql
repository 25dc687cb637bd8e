-- Put into statements by estimates.py: an array of two, the number of articles that hold to a condition and 1 where it is an
-- estimate. Where the largest sample has few of them all are counted, else those of the smallest sample that has enough.
(SELECT CASE WHEN small.articles >= %(sufficient)s THEN ARRAY[small.articles * %(small_factor)s, 1]
             WHEN large.articles >= %(few)s THEN ARRAY[large.articles * %(factor)s, 1]
             ELSE ARRAY[(SELECT count(*) FROM archive_searchentry AS entry WHERE {condition}), 0] END
 FROM (SELECT count(*) AS articles FROM archive_searchentry AS entry WHERE {small_sample} AND {condition}) AS small
 CROSS JOIN LATERAL (
     SELECT count(*) AS articles FROM archive_searchentry AS entry
     WHERE small.articles < %(sufficient)s AND {sample} AND {condition}
 ) AS large)
