-- How many statements each suggestion leads to, in order, and whether only so many were counted: its remaining words, relaxed where
-- statements.sql would relax them, under its filters, which are those of the statement's article but for the speakers. Of more
-- than %(bound)s statements with the words, or without words in the articles, no more are looked at.
WITH suggestion AS MATERIALIZED (
    SELECT position, filters,
           CASE WHEN official IS NULL THEN %(speakers)s::bigint[] ELSE official || COALESCE(%(speakers)s::bigint[], '{}') END AS speakers,
           CASE WHEN strict IS DISTINCT FROM relaxed AND held.statements < %(enough)s THEN relaxed ELSE strict END AS words
    FROM unnest(%(strict)s::tsquery[], %(relaxed)s::tsquery[], %(filters)s::tsquery[], %(officials)s::bigint[])
             WITH ORDINALITY AS given (strict, relaxed, filters, official, position)
    CROSS JOIN LATERAL (
        SELECT count(*) AS statements
        FROM (SELECT FROM archive_statement AS statement WHERE statement.vector @@ strict LIMIT %(enough)s) AS sufficient
    ) AS held
)
SELECT CASE WHEN words IS NULL THEN silent.statements ELSE worded.statements END,
       CASE WHEN words IS NULL THEN silent.statements >= %(bound)s ELSE worded.looked >= %(bound)s END
FROM suggestion
CROSS JOIN LATERAL (
    SELECT count(*) AS looked,
           count(*) FILTER (
               WHERE said.status <> 'rejected'
                 AND (%(direct)s::boolean IS NULL OR said.direct = %(direct)s::boolean)
                 AND (speakers IS NULL OR said.speaker_id = ANY (speakers))
                 AND (%(everybody)s OR said.speaker_id IN (SELECT id FROM archive_speaker WHERE official))
                 AND EXISTS (
                     SELECT FROM archive_article AS article
                     JOIN archive_searchentry AS entry ON entry.article_id = article.id
                     WHERE article.current_revision_id = said.revision_id AND entry.vector @@ filters AND {days}
                 )
           ) AS statements
    FROM (SELECT * FROM archive_statement AS statement WHERE statement.vector @@ words LIMIT %(bound)s) AS said
) AS worded
CROSS JOIN LATERAL (
    SELECT count(*) AS statements
    FROM (
        SELECT
        FROM archive_searchentry AS entry
        JOIN archive_article AS article ON article.id = entry.article_id
        CROSS JOIN LATERAL (  -- fenced, or all statements would be read and hashed
            SELECT said.speaker_id
            FROM archive_statement AS said
            WHERE said.article_id = article.id AND said.revision_id = article.current_revision_id AND said.status <> 'rejected'
              AND (%(direct)s::boolean IS NULL OR said.direct = %(direct)s::boolean)
              AND (speakers IS NULL OR said.speaker_id = ANY (speakers))
            OFFSET 0
        ) AS said
        WHERE words IS NULL AND entry.vector @@ filters AND {days}
          AND (%(everybody)s OR said.speaker_id IN (SELECT id FROM archive_speaker WHERE official))
        LIMIT %(bound)s
    ) AS said
) AS silent
ORDER BY position;
