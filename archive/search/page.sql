-- One page of search. Rows by section: "total"; "hit" (id, score) in order; "outlets", "officials" and "places" (id, slug,
-- name, articles); "months" (articles by year and month, each empty where the published range is not certain to it).
-- Relaxation is decided by the words alone, so that a facet's count equals the list that it leads to.
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
           CASE WHEN flag.in_outlets AND flag.in_officials AND flag.in_places AND flag.in_dates AND %(ranked)s THEN (
               SELECT sum(lexeme.weight * 2.2 / (1 + 1.846 * (0.25 + 0.75 * entry.length / %(average_length)s) * (1 / s - 1)))
               FROM unnest(%(lexemes)s::tsquery[], %(weights)s::float8[]) AS lexeme (query, weight),
                    LATERAL LEAST(10 * ts_rank(%(rank_weights)s::float4[], entry.vector, lexeme.query)::float8, 0.999) AS s
               WHERE s > 0
           ) END AS score,
           %(relaxable)s AND %(ranked)s AND entry.vector @@ %(words)s::tsquery AS complete
    FROM archive_searchentry AS entry,
         LATERAL (
             SELECT %(outlets)s::bigint[] IS NULL OR COALESCE(entry.outlet_id = ANY (%(outlets)s::bigint[]), false) AS in_outlets,
                    %(officials)s::bigint[] IS NULL OR entry.official_ids && %(officials)s::bigint[] AS in_officials,
                    %(places)s::bigint[] IS NULL OR entry.place_ids && %(places)s::bigint[] AS in_places,
                    %(since)s::date IS NULL AND %(until)s::date IS NULL
                    OR COALESCE(entry.day_to >= COALESCE(%(since)s::date, '-infinity')
                                AND entry.day_from <= COALESCE(%(until)s::date, 'infinity'), false) AS in_dates
         ) AS flag
    WHERE (%(strict)s::tsquery IS NULL
           OR entry.vector @@ CASE WHEN %(relaxable)s AND (SELECT articles FROM strict) < %(enough)s
                                   THEN %(relaxed)s::tsquery ELSE %(strict)s::tsquery END)
      AND flag.in_outlets::int + flag.in_officials::int + flag.in_places::int + flag.in_dates::int >= 3
), total AS (
    SELECT count(*) AS articles FROM matched WHERE wanted
), hit AS (
    SELECT article_id, score,
           row_number() OVER (
               ORDER BY complete AND %(sort)s = 'relevance' DESC,
                        CASE WHEN %(sort)s = 'relevance' THEN score END DESC NULLS LAST,
                        CASE WHEN %(sort)s = 'oldest' THEN day END NULLS LAST,
                        day DESC NULLS LAST, article_id DESC
           ) AS position
    FROM matched
    WHERE wanted
    ORDER BY position
    LIMIT %(size)s
    OFFSET LEAST(%(offset)s, (SELECT GREATEST(articles - 1, 0) / %(size)s * %(size)s FROM total))
), counted AS (
    SELECT 'outlets' AS facet, outlet_id AS id, count(*) AS articles
    FROM matched
    WHERE in_officials AND in_places AND in_dates AND outlet_id IS NOT NULL
    GROUP BY outlet_id
    UNION ALL
    SELECT 'officials', id, count(*)
    FROM matched, unnest(official_ids) AS id
    WHERE in_outlets AND in_places AND in_dates
    GROUP BY id
    UNION ALL
    SELECT 'places', id, count(*)
    FROM matched, unnest(place_ids) AS id
    WHERE in_outlets AND in_officials AND in_dates
    GROUP BY id
), selected AS (
    SELECT 'outlets' AS facet, unnest(%(outlets)s::bigint[]) AS id
    UNION ALL SELECT 'officials', unnest(%(officials)s::bigint[])
    UNION ALL SELECT 'places', unnest(%(places)s::bigint[])
), shown AS (
    SELECT facet, id, COALESCE(articles, 0) AS articles, selected.id IS NOT NULL AS selected,
           row_number() OVER (PARTITION BY facet ORDER BY articles DESC NULLS LAST, id) AS position
    FROM counted FULL JOIN selected USING (facet, id)
), named AS (
    SELECT 'outlets' AS facet, id, slug, name FROM archive_outlet
    WHERE id IN (SELECT id FROM shown WHERE facet = 'outlets' AND (position <= %(values)s OR selected))
    UNION ALL
    SELECT 'officials', id, slug, name FROM archive_speaker
    WHERE id IN (SELECT id FROM shown WHERE facet = 'officials' AND (position <= %(values)s OR selected))
    UNION ALL
    SELECT 'places', id, slug, name FROM archive_place
    WHERE id IN (SELECT id FROM shown WHERE facet = 'places' AND (position <= %(values)s OR selected))
)
SELECT 'total' AS section, 0 AS position, NULL::bigint AS id, NULL AS slug,
       NULL AS name, articles::float8 AS number, %(relaxable)s AND (SELECT articles FROM strict) < %(enough)s AS flag
FROM total
UNION ALL
SELECT 'hit', position, article_id, NULL, NULL, COALESCE(score, 0), NULL FROM hit
UNION ALL
SELECT facet, position, id, slug, name, articles, selected FROM shown JOIN named USING (facet, id)
UNION ALL
SELECT 'months', 0, NULL, year, month, count(*), NULL
FROM (
    SELECT CASE WHEN extract(year FROM day_from) = extract(year FROM day_to) THEN to_char(day_from, 'YYYY') END AS year,
           CASE WHEN date_trunc('month', day_from) = date_trunc('month', day_to) THEN to_char(day_from, 'MM') END AS month
    FROM matched
    WHERE in_outlets AND in_officials AND in_places
) AS dated
GROUP BY year, month
ORDER BY section, position, slug, name;
