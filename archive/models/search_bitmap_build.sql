-- Makes the bitmaps of the lexemes %(keys)s, of all articles as their search entries are; "a:" is held by every one.
WITH given AS MATERIALIZED (
    SELECT key, CASE WHEN key ~ '^[fmopy]:[0-9]+$' THEN left(key, 1) ELSE '' END AS facet FROM unnest(%(keys)s::text[]) AS given (key)
), found AS MATERIALIZED (
    SELECT given.key, held.segment, held.bits
    FROM given
    CROSS JOIN LATERAL archive_segments(ARRAY(
        SELECT article_id FROM archive_searchentry
        WHERE vector @@ ('''' || replace(replace(given.key, '\', '\\'), '''', '''''') || '''')::tsquery
    )) AS held
    WHERE given.key <> 'a:'
    UNION ALL
    SELECT given.key, held.segment, held.bits
    FROM given CROSS JOIN LATERAL archive_segments(ARRAY(SELECT article_id FROM archive_searchentry)) AS held
    WHERE given.key = 'a:'
), stored AS (
    INSERT INTO archive_searchbitmap (key, segment, bits) SELECT key, segment, bits FROM found
)
INSERT INTO archive_searchbitmapkey (key, facet, value, articles)
SELECT key, facet, CASE WHEN key = 'a:' THEN %(least)s WHEN facet <> '' THEN substr(key, 3)::bigint END, COALESCE(counted.articles, 0)
FROM given LEFT JOIN (SELECT key, sum(bit_count(bits)) AS articles FROM found GROUP BY key) AS counted USING (key);
