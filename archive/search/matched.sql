-- The articles that a search finds ("matched": those that at most one filter keeps out, "wanted": those that none does; of
-- a broad search those of the sample), how many ("total"), and those of one page in order ("hit"). Begins page.sql and
-- ranking.sql. Relaxation is decided by the words alone, so that a facet's count equals the list that it leads to.
WITH strict AS MATERIALIZED (
    SELECT count(*) AS articles
    FROM (
        SELECT FROM archive_searchentry AS entry
        WHERE %(relaxable)s AND entry.vector @@ %(words)s::tsquery
        LIMIT %(enough)s
    ) AS sufficient
), matched AS MATERIALIZED (
    SELECT entry.article_id, entry.day, entry.day_from, entry.day_to, entry.outlet_id, entry.place_ids,
           entry.official_ids, flag.in_outlets, flag.in_officials, flag.in_places, flag.in_dates,
           flag.in_outlets AND flag.in_officials AND flag.in_places AND flag.in_dates AS wanted,
           NOT %(relaxable)s OR entry.vector @@ %(words)s::tsquery AS complete
    FROM archive_searchentry AS entry,
         LATERAL (
             SELECT %(outlets)s::bigint[] IS NULL OR COALESCE(entry.outlet_id = ANY (%(outlets)s::bigint[]), false) AS in_outlets,
                    %(officials)s::bigint[] IS NULL OR entry.official_ids && %(officials)s::bigint[] AS in_officials,
                    %(places)s::bigint[] IS NULL OR entry.place_ids && %(places)s::bigint[] AS in_places,
                    %(since)s::date IS NULL AND %(until)s::date IS NULL
                    OR COALESCE(entry.day_to >= COALESCE(%(since)s::date, '-infinity')
                                AND entry.day_from <= COALESCE(%(until)s::date, 'infinity'), false) AS in_dates
         ) AS flag
    WHERE {sample} AND {condition}
      AND flag.in_outlets::int + flag.in_officials::int + flag.in_places::int + flag.in_dates::int >= 3
), tally AS MATERIALIZED (
    SELECT facet, value, sum(articles)::bigint AS articles
    FROM archive_searchtally
    WHERE facet = ANY (%(tallied)s::text[])
    GROUP BY facet, value
    HAVING sum(articles) > 0
), total AS (
    SELECT CASE WHEN %(whole)s THEN (SELECT COALESCE(sum(articles), 0) FROM tally WHERE facet = 'm')
                ELSE count(*) * %(factor)s END AS articles,
           COALESCE(bool_or(NOT complete), false) AS relaxed
    FROM matched
    WHERE wanted
), candidate AS MATERIALIZED (
    {candidate}
), scored AS (
    SELECT article_id, day, complete, NULL::float8 AS score FROM candidate WHERE NOT %(scored)s
    UNION ALL
    SELECT candidate.article_id, candidate.day, candidate.complete, {score}
    FROM candidate
    JOIN archive_searchentry AS entry USING (article_id),
         LATERAL (SELECT ts_filter(entry.vector, '{{a,b,c,d}}') AS vector OFFSET 0) AS held  -- read once, not once a lexeme
    WHERE %(scored)s
), hit AS (
    SELECT article_id, score, complete,
           row_number() OVER (
               ORDER BY CASE WHEN %(scored)s THEN complete END DESC,
                        score DESC NULLS LAST,
                        CASE WHEN %(sort)s = 'oldest' THEN day END NULLS LAST,
                        day DESC NULLS LAST, article_id DESC
           ) AS position
    FROM scored
    ORDER BY position
    LIMIT %(size)s
    OFFSET LEAST(%(offset)s, (SELECT GREATEST(LEAST(articles, %(reach)s) - 1, 0) / %(size)s * %(size)s FROM total)::bigint)
)
