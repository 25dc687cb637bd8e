-- Statements that hold the words, ranked, with facets. Rows by section: "total" (as id, how many were looked at), its flag telling
-- whether some statements lack words; "hit" (id, score, text marked, text) in order; "outlets" and "officials" (id, slug, name, statements, whether
-- selected). Of more matches than %(bound)s the newest are looked at. Relaxation is decided by the words alone.
WITH strict AS MATERIALIZED (
    SELECT count(*) AS statements
    FROM (
        SELECT FROM archive_statement AS statement
        WHERE %(relaxable)s AND statement.vector @@ %(words)s::tsquery
        LIMIT %(enough)s
    ) AS sufficient
), held AS MATERIALIZED (  -- in two parts, so that the planner sees the words of each
    (SELECT id, article_id, revision_id, start, speaker_id, vector, true AS complete
     FROM archive_statement AS statement
     WHERE vector @@ %(words)s::tsquery AND status <> 'rejected'
       AND (%(direct)s::boolean IS NULL OR direct = %(direct)s::boolean)
       AND (%(everybody)s OR speaker_id IN (SELECT id FROM archive_speaker WHERE official))
     ORDER BY id DESC
     LIMIT %(bound)s)
    UNION ALL
    (SELECT id, article_id, revision_id, start, speaker_id, vector, false
     FROM archive_statement AS statement
     WHERE %(relaxable)s AND (SELECT statements FROM strict) < %(enough)s
       AND vector @@ %(relaxed)s::tsquery AND NOT vector @@ %(words)s::tsquery AND status <> 'rejected'
       AND (%(direct)s::boolean IS NULL OR direct = %(direct)s::boolean)
       AND (%(everybody)s OR speaker_id IN (SELECT id FROM archive_speaker WHERE official))
     ORDER BY id DESC
     LIMIT %(bound)s)
), matched AS MATERIALIZED (
    SELECT held.id, held.article_id, held.start, held.speaker_id, held.vector, entry.day, entry.outlet_id, held.complete,
           flag.in_outlets, flag.in_officials
    FROM held
    JOIN archive_article AS article ON article.current_revision_id = held.revision_id
    JOIN archive_searchentry AS entry ON entry.article_id = article.id,
         LATERAL (
             SELECT %(outlets)s::bigint[] IS NULL OR COALESCE(entry.outlet_id = ANY (%(outlets)s::bigint[]), false) AS in_outlets,
                    %(officials)s::bigint[] IS NULL
                    OR COALESCE(held.speaker_id = ANY (%(officials)s::bigint[]), false) AS in_officials
         ) AS flag
    WHERE (%(places)s::bigint[] IS NULL OR entry.place_ids && %(places)s::bigint[])
      AND (%(since)s::date IS NULL OR entry.day_to >= %(since)s::date)
      AND (%(until)s::date IS NULL OR entry.day_from <= %(until)s::date)
      AND (flag.in_outlets OR flag.in_officials)
), average AS MATERIALIZED (
    SELECT GREATEST(avg(length(vector)), 1)::float8 AS length FROM matched
), wanted AS MATERIALIZED (
    SELECT * FROM matched WHERE in_outlets AND in_officials
), scored AS (
    SELECT held.id, held.article_id, held.start, held.day, held.complete,
           CASE WHEN %(scored)s THEN {score} END AS score
    FROM wanted AS held, average, LATERAL (SELECT length(held.vector) AS length) AS entry
), hit AS (
    SELECT id, score,
           row_number() OVER (
               ORDER BY CASE WHEN %(scored)s THEN complete END DESC,
                        score DESC NULLS LAST,
                        CASE WHEN %(sort)s = 'oldest' THEN day END NULLS LAST,
                        day DESC NULLS LAST, article_id DESC, start
           ) AS position
    FROM scored
    ORDER BY position
    LIMIT %(size)s
    OFFSET LEAST(%(offset)s, (SELECT GREATEST(LEAST(count(*), %(reach)s) - 1, 0) / %(size)s * %(size)s FROM wanted))
), counted AS (
    SELECT 'outlets' AS facet, outlet_id AS id, count(*) AS statements
    FROM matched WHERE in_officials AND outlet_id IS NOT NULL GROUP BY outlet_id
    UNION ALL
    SELECT 'officials', speaker_id, count(*) FROM matched WHERE in_outlets AND speaker_id IS NOT NULL GROUP BY speaker_id
), shown AS (
    SELECT facet, id, statements, row_number() OVER (PARTITION BY facet ORDER BY statements DESC, id) AS position,
           CASE facet WHEN 'outlets' THEN id = ANY (%(outlets)s::bigint[]) ELSE id = ANY (%(officials)s::bigint[]) END AS selected
    FROM counted
)
SELECT 'total' AS section, 0 AS position, (SELECT count(*) FROM held) AS id, NULL AS slug, NULL AS name, count(*)::float8 AS number,
       COALESCE(bool_or(NOT complete), false) AS flag
FROM wanted
UNION ALL
SELECT 'hit', hit.position, hit.id, archive_mark(statement.text, %(marking)s::tsquery), statement.text, COALESCE(hit.score, 0), NULL
FROM hit JOIN archive_statement AS statement USING (id)
UNION ALL
SELECT shown.facet, shown.position, shown.id, outlet.slug, outlet.name, shown.statements, COALESCE(shown.selected, false)
FROM shown JOIN archive_outlet AS outlet ON outlet.id = shown.id
WHERE shown.facet = 'outlets' AND (shown.position <= %(values)s OR shown.selected)
UNION ALL
SELECT shown.facet, shown.position, shown.id, speaker.slug, speaker.name, shown.statements, COALESCE(shown.selected, false)
FROM shown JOIN archive_speaker AS speaker ON speaker.id = shown.id
WHERE shown.facet = 'officials' AND speaker.official AND (shown.position <= %(values)s OR shown.selected)
ORDER BY section, position;
