-- Search entries of the articles %(ids)s that are not as they should be; `pg_temp` holds them as they should.
SELECT COALESCE(should.article_id, is_now.article_id) AS article_id,
       CASE WHEN is_now.article_id IS NULL THEN 'missing'
            WHEN should.article_id IS NULL THEN 'superfluous'
            ELSE 'stale' END AS problem
FROM pg_temp.archive_searchentry AS should
FULL JOIN (SELECT * FROM public.archive_searchentry WHERE article_id = ANY (%(ids)s)) AS is_now
    ON is_now.article_id = should.article_id
WHERE should IS DISTINCT FROM is_now
ORDER BY 1
