-- What the end of a search box may be completed to. Rows: facet ("words" for words, "pairs" for two of them), position of the beginning that it
-- completes (0: none was typed), id, slug, name, the spelling that begins so, articles that it leads to. The longest beginnings
-- first, of each facet those on most articles. Names on no article are left out.
WITH corpus AS (
    SELECT GREATEST(1, documents::float8 / %(sample)s) AS factor FROM archive_searchcorpus
), given AS (
    SELECT facet, key, position
    FROM unnest(%(facets)s::text[], %(keys)s::text[]) WITH ORDINALITY AS given (facet, key, position)
), spelled AS (  -- the index of trigrams knows where words begin
    SELECT 'o' AS facet, outlet_id AS id, name, spelling.key, position
    FROM given JOIN archive_outletname AS spelling
      ON spelling.key LIKE given.key || '%%' OR spelling.key LIKE '%% ' || given.key || '%%'
    WHERE given.facet = 'outlets'
    UNION ALL
    SELECT 'f', speaker_id, name, spelling.key, position
    FROM given JOIN archive_speakername AS spelling
      ON spelling.key LIKE given.key || '%%' OR spelling.key LIKE '%% ' || given.key || '%%'
    WHERE given.facet = 'officials'
    UNION ALL
    SELECT 'p', place_id, name, spelling.key, position
    FROM given JOIN archive_placename AS spelling
      ON spelling.key LIKE given.key || '%%' OR spelling.key LIKE '%% ' || given.key || '%%'
    WHERE given.facet = 'places'
), nearest AS MATERIALIZED (
    SELECT DISTINCT ON (facet, id) facet, id, name AS spelling, position
    FROM spelled
    ORDER BY facet, id, position, length(key), key
), tally AS MATERIALIZED (  -- in two parts, or the whole table would be read
    SELECT nearest.facet, nearest.id AS value, counted.articles
    FROM nearest
    CROSS JOIN LATERAL (
        SELECT sum(articles)::bigint AS articles
        FROM archive_searchtally AS tally
        WHERE tally.facet = nearest.facet AND tally.value = nearest.id
    ) AS counted
    WHERE counted.articles > 0
    UNION
    SELECT facet, value, sum(articles)::bigint
    FROM archive_searchtally
    WHERE facet = %(listed)s
    GROUP BY facet, value
    HAVING sum(articles) > 0
), ranked AS (
    SELECT nearest.facet, id, spelling, position, articles,
           row_number() OVER (PARTITION BY nearest.facet ORDER BY position, articles DESC, id) AS place
    FROM nearest JOIN tally ON tally.facet = nearest.facet AND tally.value = nearest.id
    UNION ALL
    (SELECT facet, value, NULL, 0, articles, row_number() OVER (ORDER BY articles DESC, value)
     FROM tally WHERE facet = %(listed)s ORDER BY articles DESC, value LIMIT %(names)s)
), common AS (
    SELECT word, lexeme, documents FROM archive_searchcommonword
    WHERE %(word)s <> '' AND word ^@ %(word)s COLLATE "C" AND word !~ ' ' ORDER BY documents DESC, word LIMIT %(reach)s
), pair AS (
    SELECT word, documents FROM archive_searchcommonword
    WHERE %(pair)s <> '' AND word ^@ %(pair)s COLLATE "C" AND word ~ ' ' ORDER BY documents DESC, word LIMIT %(pairs)s
), begun AS (  -- other words only where no common one begins so: they are rare, or words that a scraper glued together
    TABLE common
    UNION ALL
    (SELECT word, lexeme, 0 FROM archive_searchword
     WHERE %(word)s <> '' AND word ^@ %(word)s COLLATE "C" AND NOT EXISTS (SELECT FROM common)
     ORDER BY length(word), word LIMIT %(reach)s)
), word AS (
    SELECT word, lexeme
    FROM (
        SELECT DISTINCT ON (lexeme) word, lexeme, documents
        FROM begun
        WHERE lexeme NOT IN (SELECT lexeme FROM archive_searchword WHERE word = %(word)s)
        ORDER BY lexeme, documents DESC, length(word), word
    ) AS once
    ORDER BY documents DESC, length(word), word
    LIMIT %(words)s
)
SELECT facet, position, id, slug, name, spelling, articles
FROM (
    SELECT 'outlets' AS facet, position, row.id, row.slug, row.name, spelling, articles, place
    FROM ranked JOIN archive_outlet AS row USING (id) WHERE facet = 'o' AND place <= %(names)s
    UNION ALL
    SELECT 'officials', position, row.id, row.slug, row.name, spelling, articles, place
    FROM ranked JOIN archive_speaker AS row USING (id)
    WHERE facet = 'f' AND place <= %(names)s AND row.official AND row.merged_into_id IS NULL
    UNION ALL
    SELECT 'places', position, row.id, row.slug, row.name, spelling, articles, place
    FROM ranked JOIN archive_place AS row USING (id) WHERE facet = 'p' AND place <= %(names)s AND row.merged_into_id IS NULL
    UNION ALL
    SELECT 'words', NULL, NULL, '', word, '', COALESCE(
               (SELECT documents FROM archive_searchlexeme AS frequent WHERE frequent.lexeme = word.lexeme),
               (SELECT count(*) FROM archive_searchentry AS entry
                WHERE entry.vector @@ ('''' || replace(replace(word.lexeme, '\', '\\'), '''', '''''') || '''')::tsquery)
           ), row_number() OVER ()
    FROM word
    UNION ALL
    SELECT 'pairs', NULL, NULL, '', word, '', round(documents * (SELECT factor FROM corpus))::bigint, row_number() OVER ()
    FROM pair
) AS found
ORDER BY facet = 'words', facet = 'pairs', position, articles DESC, place, id;
