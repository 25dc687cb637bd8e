-- Spans of rows that are inserted are looked at together, one look at each text, instead of row by row: Rows that are changed go on to be looked at one by one (spans.sql). A plan is kept for as long as
-- the connection lives: one that was made while the table of texts was small must not read all of it when it has grown.
CREATE FUNCTION archive_check_statement_spans() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    wrong record;
BEGIN
    SELECT added.number, added.article_id INTO wrong
    FROM added
    LEFT JOIN archive_revision AS revision ON revision.id = added.revision_id
    WHERE added.text IS DISTINCT FROM substr(revision.body, added.start + 1, added."end" - added.start)
    LIMIT 1;
    IF FOUND THEN
        RAISE check_violation USING CONSTRAINT = 'statement_span_holds_its_text',
            MESSAGE = format('statement %s of article %s does not lie at its offsets', wrong.number, wrong.article_id);
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER statement_span_holds_its_text ON archive_statement;
CREATE TRIGGER statement_span_holds_its_text
    BEFORE UPDATE OF revision_id, start, "end", text ON archive_statement
    FOR EACH ROW EXECUTE FUNCTION archive_check_statement_span();
CREATE TRIGGER statement_spans_hold_their_texts
    AFTER INSERT ON archive_statement REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_check_statement_spans();

CREATE FUNCTION archive_check_mention_spans() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    wrong record;
BEGIN
    SELECT added.text, added.article_id INTO wrong
    FROM added
    LEFT JOIN archive_revision AS revision ON revision.id = added.revision_id
    WHERE added.text IS DISTINCT FROM
        substr(CASE WHEN added.in_title THEN revision.title ELSE revision.body END, added.start + 1, added."end" - added.start)
    LIMIT 1;
    IF FOUND THEN
        RAISE check_violation USING CONSTRAINT = 'mention_span_holds_its_text',
            MESSAGE = format('mention "%s" of article %s does not lie at its offsets', wrong.text, wrong.article_id);
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER mention_span_holds_its_text ON archive_placemention;
CREATE TRIGGER mention_span_holds_its_text
    BEFORE UPDATE OF revision_id, in_title, start, "end", text ON archive_placemention
    FOR EACH ROW EXECUTE FUNCTION archive_check_mention_span();
CREATE TRIGGER mention_spans_hold_their_texts
    AFTER INSERT ON archive_placemention REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_check_mention_spans();
