-- Measures the archive for ranking: its size into the one row of archive_searchcorpus; into archive_searchlexeme, which is
-- empty before, the lexemes that at least %(frequent)s articles hold, by a sample of about %(sample)s entries.
-- Facet lexemes ("p:12") and those of words that say much ("^rudal") are not words. Takes as long in any archive: the number
-- of articles comes from the tally, their length from the sample.
WITH counted AS (
    SELECT COALESCE(sum(articles), 0)::bigint AS documents FROM archive_searchtally WHERE facet = 'm'
), share AS (
    SELECT GREATEST(1, LEAST(100, ceil(100.0 * %(sample)s / GREATEST(documents, 1)))) AS percent FROM counted
), size AS (
    SELECT documents, COALESCE((SELECT avg(length) FROM archive_searchentry TABLESAMPLE SYSTEM ((SELECT percent FROM share))
                                REPEATABLE (1)), 1)::float8 AS average_length
    FROM counted
), corpus AS (
    INSERT INTO archive_searchcorpus (id, documents, average_length, measured_at)
    SELECT %(corpus)s, documents, average_length, now() FROM size
    ON CONFLICT (id) DO UPDATE SET documents = EXCLUDED.documents, average_length = EXCLUDED.average_length,
                                   measured_at = EXCLUDED.measured_at
)
INSERT INTO archive_searchlexeme (lexeme, documents)
SELECT word, (ndoc * 100 / percent)::bigint
FROM share,
     LATERAL ts_stat(format(
         'SELECT vector FROM archive_searchentry TABLESAMPLE SYSTEM (%%s) REPEATABLE (1)', percent
     )) AS counted (word, ndoc, nentry)
WHERE ndoc * 100 / percent >= %(frequent)s AND word !~ '^([fmopy]:[0-9]+$|[\^])';
