-- The articles of one facet's value, of many a sample, counted by outlet, official, place and month. Rows by section:
-- "outlets", "officials" and "places" (id, slug, name, articles), the most frequent first and without the value itself;
-- "months" (articles by year and month, each empty where the published range is not certain to it).
WITH held AS MATERIALIZED (
    SELECT outlet_id, official_ids, place_ids, day_from, day_to
    FROM archive_searchentry AS entry
    WHERE entry.vector @@ %(lexeme)s::tsquery AND {sample}
), counted AS (
    SELECT 'outlets' AS facet, outlet_id AS id, count(*) AS articles FROM held WHERE outlet_id IS NOT NULL GROUP BY outlet_id
    UNION ALL
    SELECT 'officials', id, count(*) FROM held, unnest(official_ids) AS id GROUP BY id
    UNION ALL
    SELECT 'places', id, count(*) FROM held, unnest(place_ids) AS id GROUP BY id
), shown AS (
    SELECT facet, id, articles * %(factor)s AS articles,
           row_number() OVER (PARTITION BY facet ORDER BY articles DESC, id) AS position
    FROM counted
    WHERE facet <> %(facet)s OR id <> %(id)s
), first AS MATERIALIZED (
    SELECT * FROM shown WHERE position <= %(values)s
)
SELECT facet AS section, position, id, outlet.slug, outlet.name, articles::float8 AS number, false AS flag
FROM first JOIN archive_outlet AS outlet USING (id) WHERE facet = 'outlets'
UNION ALL
SELECT facet, position, id, speaker.slug, speaker.name, articles, false
FROM first JOIN archive_speaker AS speaker USING (id) WHERE facet = 'officials'
UNION ALL
SELECT facet, position, id, place.slug, place.name, articles, false
FROM first JOIN archive_place AS place USING (id) WHERE facet = 'places'
UNION ALL
SELECT 'months', 0, NULL, year, month, count(*) * %(factor)s, NULL
FROM (
    SELECT CASE WHEN extract(year FROM day_from) = extract(year FROM day_to) THEN to_char(day_from, 'YYYY') END AS year,
           CASE WHEN date_trunc('month', day_from) = date_trunc('month', day_to) THEN to_char(day_from, 'MM') END AS month
    FROM held
) AS dated
GROUP BY year, month
ORDER BY section, position, slug, name;
