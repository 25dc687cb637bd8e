-- As in search_tally.sql, with counts for calendars and spark lines: "d" day as yyyymmdd, "g" year of a cited official and
-- "w" year of an outlet, both as id * 10000 + yyyy. All three only where the published range is certain to day or year.
CREATE OR REPLACE FUNCTION archive_facets_of(entry archive_searchentry) RETURNS TABLE (facet text, value bigint)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'o', entry.outlet_id WHERE entry.outlet_id IS NOT NULL
    UNION ALL SELECT 'f', unnest(entry.official_ids)
    UNION ALL SELECT 'p', unnest(entry.place_ids)
    UNION ALL SELECT 'm', CASE
        WHEN extract(year FROM entry.day_from) * 12 + extract(month FROM entry.day_from)
             = extract(year FROM entry.day_to) * 12 + extract(month FROM entry.day_to)
            THEN extract(year FROM entry.day_from) * 100 + extract(month FROM entry.day_from)
        WHEN extract(year FROM entry.day_from) = extract(year FROM entry.day_to)
            THEN extract(year FROM entry.day_from) * 100
        ELSE 0 END
    UNION ALL SELECT 'd', to_char(entry.day_from, 'YYYYMMDD')::bigint WHERE entry.day_from = entry.day_to
    UNION ALL SELECT 'g', unnest(entry.official_ids) * 10000 + extract(year FROM entry.day_from)::bigint
        WHERE extract(year FROM entry.day_from) = extract(year FROM entry.day_to)
    UNION ALL SELECT 'w', entry.outlet_id * 10000 + extract(year FROM entry.day_from)::bigint
        WHERE entry.outlet_id IS NOT NULL AND extract(year FROM entry.day_from) = extract(year FROM entry.day_to)
$$;

INSERT INTO archive_searchtally (facet, value, articles)
SELECT facet, value, count(*)
FROM archive_searchentry AS entry, archive_facets_of(entry)
WHERE facet IN ('d', 'g', 'w')
GROUP BY facet, value;
