-- Drops the bitmaps of what few articles hold by now, and lists the lexemes that lack one: "a:" first, words that %(frequent)s
-- articles hold, values of facets that %(least)s have, all months and years. "a:" keeps %(least)s as its value.
WITH wanted AS MATERIALIZED (
    SELECT 'a:' AS key, 0 AS position
    UNION ALL
    SELECT lexeme, 1 FROM archive_searchlexeme WHERE documents >= %(frequent)s
    UNION ALL
    SELECT facet || ':' || value, 1
    FROM archive_searchtally WHERE facet IN ('f', 'o', 'p')
    GROUP BY facet, value HAVING sum(articles) >= %(least)s
    UNION ALL
    SELECT CASE WHEN month THEN 'm:' || to_char(value, 'FM000000') ELSE 'y:' || to_char(value / 100, 'FM0000') END, 1
    FROM archive_searchtally, (VALUES (true), (false)) AS unit (month)
    WHERE facet = 'm' AND value > 0 AND (value %% 100 > 0 OR NOT month)
    GROUP BY 1 HAVING sum(articles) > 0
), bounded AS (
    UPDATE archive_searchbitmapkey SET value = %(least)s WHERE key = 'a:'
), spare AS (
    DELETE FROM archive_searchbitmapkey WHERE key NOT IN (SELECT key FROM wanted)
), emptied AS (
    DELETE FROM archive_searchbitmap
    WHERE key IN (SELECT key FROM archive_searchbitmapkey) AND key NOT IN (SELECT key FROM wanted)
)
SELECT key FROM wanted WHERE key NOT IN (SELECT key FROM archive_searchbitmapkey) ORDER BY position, key;
