-- How many search entries hold each facet value is kept by triggers: every change appends what it adds and takes away, in
-- its own transaction. Appended rows wait for nobody; search_tally.compact() sums them up. Facets: "o" outlet, "f" cited
-- official, "p" place or ancestor, "m" month as yyyymm (yyyy00: certain to the year alone, 0: not even to it).
CREATE FUNCTION archive_facets_of(entry archive_searchentry) RETURNS TABLE (facet text, value bigint)
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
$$;

CREATE FUNCTION archive_tally_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT facet, value, count(*)
    FROM added, archive_facets_of(added::archive_searchentry) GROUP BY facet, value;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_tally_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT facet, value, -count(*)
    FROM removed, archive_facets_of(removed::archive_searchentry) GROUP BY facet, value;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_tally_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT facet, value, sum(articles)
    FROM (
        SELECT facet, value, 1 AS articles FROM added, archive_facets_of(added::archive_searchentry)
        UNION ALL
        SELECT facet, value, -1 FROM removed, archive_facets_of(removed::archive_searchentry)
    ) AS changed
    GROUP BY facet, value
    HAVING sum(articles) <> 0;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_tally_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM archive_searchtally;
    RETURN NULL;
END
$$;
CREATE TRIGGER tally_added AFTER INSERT ON archive_searchentry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_tally_added();
CREATE TRIGGER tally_removed AFTER DELETE ON archive_searchentry REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION archive_tally_removed();
CREATE TRIGGER tally_changed AFTER UPDATE ON archive_searchentry REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_tally_changed();
CREATE TRIGGER tally_emptied AFTER TRUNCATE ON archive_searchentry
    FOR EACH STATEMENT EXECUTE FUNCTION archive_tally_emptied();

INSERT INTO archive_searchtally (facet, value, articles)
SELECT facet, value, count(*)
FROM archive_searchentry AS entry, archive_facets_of(entry)
GROUP BY facet, value;

-- Of broad searches a sixteenth of the articles is counted; days are found by their ranges.
CREATE INDEX search_entry_sample ON archive_searchentry USING gin (vector) WHERE article_id % 16 = 0;
CREATE INDEX search_entry_days ON archive_searchentry USING gist (daterange(day_from, day_to, '[]'))
    WHERE day_from IS NOT NULL;
