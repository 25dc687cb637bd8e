-- How much waits for curators, each sort counted no further than %(limit)s: what each subquery reads lies in an index.
SELECT
    (SELECT count(*) FROM (SELECT 1 FROM archive_statement WHERE status = 'machine' LIMIT %(limit)s) AS row) AS statement,
    (SELECT count(*) FROM (SELECT 1 FROM archive_placemention WHERE status = 'machine' LIMIT %(limit)s) AS row)
        AS placemention,
    (SELECT count(*) FROM (
        SELECT 1 FROM archive_speaker WHERE NOT reviewed AND merged_into_id IS NULL LIMIT %(limit)s
    ) AS row) AS speaker,
    (SELECT count(*) FROM (SELECT 1 FROM archive_duplicatesuggestion WHERE status = 'open' LIMIT %(limit)s) AS row)
        AS duplicatesuggestion,
    (SELECT count(*) FROM (SELECT 1 FROM archive_errorreport WHERE status = 'open' LIMIT %(limit)s) AS row) AS errorreport,
    (SELECT count(*) FROM (SELECT 1 FROM archive_capture WHERE outcome = 'rejected' LIMIT %(limit)s) AS row) AS capture,
    (SELECT count(*) FROM (SELECT 1 FROM archive_article WHERE hidden LIMIT %(limit)s) AS row) AS article;
