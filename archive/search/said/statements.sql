-- Statements that hold the words, ranked; spread.sql goes before the last SELECTs. Rows by section: "total" (as id, how many were
-- looked at, as slug, how many of other speakers than those filtered by), its flag telling whether some statements lack words; "hit" (id, score, text marked, text) in order. Of more matches
-- than %(bound)s the newest are looked at, and found among the last %(lately)s of all where so many are likely to be there. Relaxation is decided by the words alone. "misses" counts the filters that keep a
-- statement out: with one it is still counted in the facet of that filter.
WITH strict AS MATERIALIZED (
    SELECT count(*) AS statements
    FROM (
        SELECT FROM archive_statement AS statement
        WHERE %(relaxable)s AND statement.vector @@ %(words)s::tsquery
        LIMIT %(enough)s
    ) AS sufficient
), lately AS MATERIALIZED (
    SELECT id, revision_id, start, speaker_id, direct, vector, true AS complete
    FROM archive_statement AS statement
    WHERE %(lately)s < 1 AND id > (SELECT max(id) * (1 - %(lately)s) FROM archive_statement)::bigint
      AND vector @@ %(words)s::tsquery AND status <> 'rejected'
      AND (%(everybody)s OR speaker_id IN (SELECT id FROM archive_speaker WHERE official))
    ORDER BY id DESC
    LIMIT %(bound)s
), held AS MATERIALIZED (  -- in parts, so that the planner sees the words of each
    SELECT * FROM lately WHERE (SELECT count(*) FROM lately) >= %(bound)s
    UNION ALL
    (SELECT id, revision_id, start, speaker_id, direct, vector, true
     FROM archive_statement AS statement
     WHERE (SELECT count(*) FROM lately) < %(bound)s AND vector @@ %(words)s::tsquery AND status <> 'rejected'
       AND (%(everybody)s OR speaker_id IN (SELECT id FROM archive_speaker WHERE official))
       AND (%(officials)s::bigint[] IS NULL OR speaker_id = ANY (%(officials)s::bigint[]))
     ORDER BY id DESC
     LIMIT %(bound)s)
    UNION ALL
    (SELECT id, revision_id, start, speaker_id, direct, vector, false
     FROM archive_statement AS statement
     WHERE %(relaxable)s AND (SELECT statements FROM strict) < %(enough)s
       AND vector @@ %(relaxed)s::tsquery AND NOT vector @@ %(words)s::tsquery AND status <> 'rejected'
       AND (%(everybody)s OR speaker_id IN (SELECT id FROM archive_speaker WHERE official))
       AND (%(officials)s::bigint[] IS NULL OR speaker_id = ANY (%(officials)s::bigint[]))
     ORDER BY id DESC
     LIMIT %(bound)s)
), others AS MATERIALIZED (  -- of other speakers than those filtered by, whom the facet of officials counts
    SELECT id, revision_id, start, speaker_id, direct, vector, true AS complete
    FROM archive_statement AS statement
    WHERE %(officials)s::bigint[] IS NOT NULL
      AND id > (SELECT max(id) * (1 - %(others_lately)s) FROM archive_statement)::bigint
      AND vector @@ (CASE WHEN %(relaxable)s AND (SELECT statements FROM strict) < %(enough)s
                          THEN %(relaxed)s::tsquery ELSE %(words)s::tsquery END)
      AND status <> 'rejected' AND NOT COALESCE(speaker_id = ANY (%(officials)s::bigint[]), false)
      AND (%(everybody)s OR speaker_id IN (SELECT id FROM archive_speaker WHERE official))
    ORDER BY id DESC
    LIMIT %(others)s
), matched AS MATERIALIZED (
    SELECT held.id, entry.article_id, held.start, held.speaker_id, held.direct, held.vector, held.complete,
           entry.day, entry.day_from, entry.day_to, entry.outlet_id, entry.place_ids,
           flag.in_outlets, flag.in_officials, flag.in_places, flag.in_dates, flag.in_manners, misses.misses
    FROM (TABLE held UNION ALL TABLE others) AS held
    JOIN archive_article AS article ON article.current_revision_id = held.revision_id
    JOIN archive_searchentry AS entry ON entry.article_id = article.id
    CROSS JOIN LATERAL (
        SELECT %(outlets)s::bigint[] IS NULL OR COALESCE(entry.outlet_id = ANY (%(outlets)s::bigint[]), false) AS in_outlets,
               %(officials)s::bigint[] IS NULL OR COALESCE(held.speaker_id = ANY (%(officials)s::bigint[]), false) AS in_officials,
               %(places)s::bigint[] IS NULL OR entry.place_ids && %(places)s::bigint[] AS in_places,
               (%(since)s::date IS NULL OR COALESCE(entry.day_to >= %(since)s::date, false))
               AND (%(until)s::date IS NULL OR COALESCE(entry.day_from <= %(until)s::date, false)) AS in_dates,
               %(direct)s::boolean IS NULL OR held.direct = %(direct)s::boolean AS in_manners
    ) AS flag
    CROSS JOIN LATERAL (
        SELECT (NOT in_outlets)::int + (NOT in_officials)::int + (NOT in_places)::int + (NOT in_dates)::int
               + (NOT in_manners)::int AS misses
    ) AS misses
    WHERE misses.misses <= 1
), average AS MATERIALIZED (
    SELECT GREATEST(avg(length(vector)), 1)::float8 AS length FROM matched
), wanted AS MATERIALIZED (
    SELECT * FROM matched WHERE misses = 0
), scored AS (
    SELECT held.id, held.article_id, held.start, held.day, held.complete,
           CASE WHEN %(scored)s THEN {score} END AS score
    FROM wanted AS held, average, LATERAL (SELECT GREATEST(length(held.vector), %(sentence)s) AS length) AS entry
), hit AS (
    SELECT id, score, row_number() OVER () AS position
    FROM (
        SELECT id, score
        FROM scored
        ORDER BY CASE WHEN %(scored)s THEN complete END DESC,
                 score DESC NULLS LAST,
                 CASE WHEN %(sort)s = 'oldest' THEN day END NULLS LAST,
                 day DESC NULLS LAST, article_id DESC, start
        LIMIT %(size)s
        OFFSET LEAST(%(offset)s, (SELECT GREATEST(LEAST(count(*), %(reach)s) - 1, 0) / %(size)s * %(size)s FROM wanted))
    ) AS page
)
{spread}
SELECT 'total', 0, (SELECT count(*) FROM held), (SELECT count(*) FROM others)::text, NULL, count(*), COALESCE(bool_or(NOT complete), false)
FROM wanted
UNION ALL
SELECT 'hit', hit.position, hit.id, archive_mark(statement.text, %(marking)s::tsquery), statement.text, COALESCE(hit.score, 0), NULL
FROM hit JOIN archive_statement AS statement USING (id)
ORDER BY section, position, slug, name
