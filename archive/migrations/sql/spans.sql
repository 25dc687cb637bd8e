-- Offsets lie inside the text that they point into, and a row's article is its revision's: what a CHECK cannot say,
-- since it spans two tables.
ALTER TABLE archive_statement ADD CONSTRAINT statement_article_is_its_revisions
    FOREIGN KEY (revision_id, article_id) REFERENCES archive_revision (id, article_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE archive_placemention ADD CONSTRAINT mention_article_is_its_revisions
    FOREIGN KEY (revision_id, article_id) REFERENCES archive_revision (id, article_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE archive_article ADD CONSTRAINT article_current_revision_is_its_own
    FOREIGN KEY (current_revision_id, id) REFERENCES archive_revision (id, article_id) DEFERRABLE INITIALLY DEFERRED;

-- A statement's text is exactly what stands at its offsets.
CREATE FUNCTION archive_check_statement_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.text IS DISTINCT FROM
        (SELECT substr(body, NEW.start + 1, NEW."end" - NEW.start) FROM archive_revision WHERE id = NEW.revision_id)
    THEN
        RAISE check_violation USING CONSTRAINT = 'statement_span_holds_its_text',
            MESSAGE = format('statement %s of article %s does not lie at its offsets', NEW.number, NEW.article_id);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER statement_span_holds_its_text
    BEFORE INSERT OR UPDATE OF revision_id, start, "end", text ON archive_statement
    FOR EACH ROW EXECUTE FUNCTION archive_check_statement_span();

-- So is a mention's, in the title or in the body.
CREATE FUNCTION archive_check_mention_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.text IS DISTINCT FROM
        (SELECT substr(CASE WHEN NEW.in_title THEN title ELSE body END, NEW.start + 1, NEW."end" - NEW.start)
         FROM archive_revision WHERE id = NEW.revision_id)
    THEN
        RAISE check_violation USING CONSTRAINT = 'mention_span_holds_its_text',
            MESSAGE = format('mention "%s" of article %s does not lie at its offsets', NEW.text, NEW.article_id);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER mention_span_holds_its_text
    BEFORE INSERT OR UPDATE OF revision_id, in_title, start, "end", text ON archive_placemention
    FOR EACH ROW EXECUTE FUNCTION archive_check_mention_span();

-- Captured bytes are never changed, never deleted.
CREATE FUNCTION archive_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE restrict_violation USING MESSAGE = 'captured bytes are never changed or deleted';
END
$$;
CREATE TRIGGER content_is_kept BEFORE UPDATE OR DELETE ON archive_content
    FOR EACH ROW EXECUTE FUNCTION archive_refuse_change();
CREATE TRIGGER capture_is_kept BEFORE DELETE ON archive_capture
    FOR EACH ROW EXECUTE FUNCTION archive_refuse_change();

-- Vectors are read whole for ranking: uncompressed storage is faster (SEARCH.md, section 3).
ALTER TABLE archive_searchentry ALTER COLUMN vector SET STORAGE EXTERNAL;
