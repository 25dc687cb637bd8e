-- The articles of one facet's value, of many a sample, counted by outlet, official, place and month. Rows by section:
-- "outlets", "officials" and "places" (id, slug, name, articles), the most frequent first and without the value itself;
-- "months" (articles by year and month, each empty where the published range is not certain to it). Years and months are
-- written only where rows are grouped already, and of values only the first are put in order.
WITH held AS MATERIALIZED (
    SELECT outlet_id, official_ids, place_ids, day_from, day_to
    FROM archive_searchentry AS entry
    WHERE entry.vector @@ %(lexeme)s::tsquery AND {sample}
), first AS MATERIALIZED (
    (SELECT 'outlets' AS facet, id, count(*) AS articles
     FROM (SELECT outlet_id AS id FROM held) AS published
     WHERE id IS NOT NULL AND (%(facet)s <> 'outlets' OR id <> %(id)s)
     GROUP BY id
     ORDER BY articles DESC, id
     LIMIT %(values)s)
    UNION ALL
    (SELECT 'officials', id, count(*) AS articles
     FROM (SELECT unnest(official_ids) AS id FROM held) AS cited
     WHERE %(facet)s <> 'officials' OR id <> %(id)s
     GROUP BY id
     ORDER BY articles DESC, id
     LIMIT %(values)s)
    UNION ALL
    (SELECT 'places', id, count(*) AS articles
     FROM (SELECT unnest(place_ids) AS id FROM held) AS named
     WHERE %(facet)s <> 'places' OR id <> %(id)s
     GROUP BY id
     ORDER BY articles DESC, id
     LIMIT %(values)s)
), shown AS MATERIALIZED (
    SELECT facet, id, articles * %(factor)s AS articles,
           row_number() OVER (PARTITION BY facet ORDER BY articles DESC, id) AS position
    FROM first
)
SELECT facet AS section, position, id, outlet.slug, outlet.name, articles::float8 AS number, false AS flag
FROM shown JOIN archive_outlet AS outlet USING (id) WHERE facet = 'outlets'
UNION ALL
SELECT facet, position, id, speaker.slug, speaker.name, articles, false
FROM shown JOIN archive_speaker AS speaker USING (id) WHERE facet = 'officials'
UNION ALL
SELECT facet, position, id, place.slug, place.name, articles, false
FROM shown JOIN archive_place AS place USING (id) WHERE facet = 'places'
UNION ALL
SELECT 'months', 0, NULL, year, month, sum(articles) * %(factor)s, NULL
FROM (
    SELECT CASE WHEN date_trunc('year', first) = date_trunc('year', last) THEN to_char(first, 'YYYY') END AS year,
           CASE WHEN first = last THEN to_char(first, 'MM') END AS month,
           articles
    FROM (
        SELECT date_trunc('month', day_from::timestamp) AS first, date_trunc('month', day_to::timestamp) AS last,
               count(*) AS articles
        FROM held GROUP BY 1, 2
    ) AS published
) AS dated
GROUP BY year, month
ORDER BY section, position, slug, name;
