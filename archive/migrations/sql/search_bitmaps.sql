-- Articles by segments of 8,192: the nth bit from the left is of the number whose remainder is n. Bits are gathered in two steps, of 64
-- articles and of 128 such words, since each step copies what it has.
CREATE FUNCTION archive_segments(articles bigint[]) RETURNS TABLE (segment int, bits bit(8192))
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (block >> 7)::int, bit_or(word::bit(64)::bit(8192) >> ((block & 127) * 64)::int)
    FROM (
        SELECT article >> 6 AS block, bit_or(1::bigint << (63 - (article & 63)::int)) AS word
        FROM unnest(articles) AS article
        GROUP BY article >> 6
    ) AS gathered
    GROUP BY block >> 7
$$;

-- Whatever changes search entries leaves the articles' numbers for models/search_bitmap.py, in its own transaction.
CREATE FUNCTION archive_bitmaps_pend() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO archive_searchpending (article_id) SELECT article_id FROM touched;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_bitmaps_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM archive_searchbitmap;
    DELETE FROM archive_searchbitmapkey;
    DELETE FROM archive_searchpending;
    RETURN NULL;
END
$$;
CREATE TRIGGER bitmaps_added AFTER INSERT ON archive_searchentry REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION archive_bitmaps_pend();
CREATE TRIGGER bitmaps_changed AFTER UPDATE ON archive_searchentry REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION archive_bitmaps_pend();
CREATE TRIGGER bitmaps_removed AFTER DELETE ON archive_searchentry REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION archive_bitmaps_pend();
CREATE TRIGGER bitmaps_emptied AFTER TRUNCATE ON archive_searchentry
    FOR EACH STATEMENT EXECUTE FUNCTION archive_bitmaps_emptied();

-- Statistics of bits tell the planner nothing, and would be taken of a kilobyte a row.
ALTER TABLE archive_searchbitmap ALTER bits SET STATISTICS 0;
