-- Put into matched.sql for a broad search, of which only a sample is matched: the newest (or oldest) articles that are
-- wanted, as many as are scored or shown, and of a relaxed search the few that hold all words.
SELECT article_id, day, bool_or(complete) AS complete
    FROM (
        (SELECT entry.article_id, entry.day, NOT %(relaxable)s AS complete
         FROM archive_searchentry AS entry
         WHERE {wanted} AND %(sort)s <> 'oldest'
         ORDER BY entry.day DESC NULLS LAST, entry.article_id DESC
         LIMIT %(reached)s)
        UNION ALL
        (SELECT entry.article_id, entry.day, NOT %(relaxable)s
         FROM archive_searchentry AS entry
         WHERE {wanted} AND %(sort)s = 'oldest' AND entry.day IS NOT NULL
         ORDER BY entry.day, entry.article_id DESC
         LIMIT %(reached)s)
        UNION ALL
        (SELECT entry.article_id, entry.day, NOT %(relaxable)s
         FROM archive_searchentry AS entry
         WHERE {wanted} AND %(sort)s = 'oldest' AND entry.day IS NULL
         ORDER BY entry.article_id DESC
         LIMIT %(reached)s)
        UNION ALL
        (SELECT entry.article_id, entry.day, true
         FROM archive_searchentry AS entry
         WHERE {wanted} AND %(relaxable)s AND entry.vector @@ %(words)s::tsquery
         LIMIT %(enough)s)
    ) AS reached
    GROUP BY article_id, day
