-- Facet "s" of archive_searchtally: how many statements of each speaker readers may see, officials and others alike. They are
-- those of the current text of articles that are not hidden, without rejected ones. What changes them is a change of
-- statements, or an article that is hidden, shown, given another text or deleted; an article is inserted before its statements.
-- The planner may not guess from the sizes that the tables had when it first planned: see spans_together.sql.
CREATE FUNCTION archive_statements_added() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT 's', added.speaker_id, count(*)
    FROM added
    JOIN archive_article AS article ON article.id = added.article_id
    WHERE added.speaker_id IS NOT NULL AND added.status <> 'rejected'
      AND added.revision_id = article.current_revision_id AND NOT article.hidden
    GROUP BY added.speaker_id;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_statements_removed() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT 's', removed.speaker_id, -count(*)
    FROM removed
    JOIN archive_article AS article ON article.id = removed.article_id
    WHERE removed.speaker_id IS NOT NULL AND removed.status <> 'rejected'
      AND removed.revision_id = article.current_revision_id AND NOT article.hidden
    GROUP BY removed.speaker_id;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_statements_changed() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT 's', changed.speaker_id, sum(number)
    FROM (
        SELECT article_id, revision_id, speaker_id, 1 AS number FROM added WHERE status <> 'rejected'
        UNION ALL
        SELECT article_id, revision_id, speaker_id, -1 FROM removed WHERE status <> 'rejected'
    ) AS changed
    JOIN archive_article AS article ON article.id = changed.article_id
    WHERE changed.speaker_id IS NOT NULL AND changed.revision_id = article.current_revision_id AND NOT article.hidden
    GROUP BY changed.speaker_id
    HAVING sum(number) <> 0;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_statements_shown() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT 's', statement.speaker_id, sum(changed.number)
    FROM (
        SELECT id, current_revision_id, sum(number) AS number
        FROM (
            SELECT id, current_revision_id, 1 AS number FROM added WHERE NOT hidden
            UNION ALL
            SELECT id, current_revision_id, -1 FROM removed WHERE NOT hidden
        ) AS text
        GROUP BY id, current_revision_id
        HAVING sum(number) <> 0
    ) AS changed
    JOIN archive_statement AS statement
        ON statement.article_id = changed.id AND statement.revision_id = changed.current_revision_id
    WHERE statement.speaker_id IS NOT NULL AND statement.status <> 'rejected'
    GROUP BY statement.speaker_id
    HAVING sum(changed.number) <> 0;
    RETURN NULL;
END
$$;
CREATE FUNCTION archive_statements_gone() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO archive_searchtally (facet, value, articles)
    SELECT 's', statement.speaker_id, -count(*)
    FROM removed
    JOIN archive_statement AS statement
        ON statement.article_id = removed.id AND statement.revision_id = removed.current_revision_id
    WHERE NOT removed.hidden AND statement.speaker_id IS NOT NULL AND statement.status <> 'rejected'
    GROUP BY statement.speaker_id;
    RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION archive_tally_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM archive_searchtally WHERE (facet = 's') = (TG_TABLE_NAME = 'archive_statement');
    RETURN NULL;
END
$$;
CREATE TRIGGER tally_added AFTER INSERT ON archive_statement REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_statements_added();
CREATE TRIGGER tally_removed AFTER DELETE ON archive_statement REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION archive_statements_removed();
CREATE TRIGGER tally_changed AFTER UPDATE ON archive_statement REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_statements_changed();
CREATE TRIGGER tally_emptied AFTER TRUNCATE ON archive_statement
    FOR EACH STATEMENT EXECUTE FUNCTION archive_tally_emptied();
CREATE TRIGGER tally_shown AFTER UPDATE ON archive_article REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION archive_statements_shown();
CREATE TRIGGER tally_gone AFTER DELETE ON archive_article REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION archive_statements_gone();

INSERT INTO archive_searchtally (facet, value, articles)
SELECT 's', statement.speaker_id, count(*)
FROM archive_statement AS statement
JOIN archive_article AS article ON article.current_revision_id = statement.revision_id
WHERE statement.speaker_id IS NOT NULL AND statement.status <> 'rejected' AND NOT article.hidden
GROUP BY statement.speaker_id;
