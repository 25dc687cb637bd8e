-- The statements in the newest articles that are wanted, newest first, those of one page: id, how many there are, and how many
-- articles were looked at.
WITH held AS MATERIALIZED (
    SELECT article_id, day
    FROM {entries} AS entry
    WHERE (%(since)s::date IS NULL OR entry.day >= %(since)s::date)
      AND (%(until)s::date IS NULL OR entry.day_from <= %(until)s::date)
    ORDER BY day DESC NULLS LAST, article_id DESC
    LIMIT %(reach)s
), said AS MATERIALIZED (
    SELECT spoken.id, spoken.start, held.day, held.article_id
    FROM held
    JOIN archive_article AS article ON article.id = held.article_id
    CROSS JOIN LATERAL (  -- fenced, or all statements would be read and hashed
        SELECT statement.id, statement.start, statement.speaker_id
        FROM archive_statement AS statement
        WHERE statement.article_id = article.id AND statement.revision_id = article.current_revision_id
          AND statement.status <> 'rejected'
          AND (%(speakers)s::bigint[] IS NULL OR statement.speaker_id = ANY (%(speakers)s::bigint[]))
          AND (%(direct)s::boolean IS NULL OR statement.direct = %(direct)s::boolean)
          AND (%(words)s::tsquery IS NULL OR statement.vector @@ %(words)s::tsquery)
        OFFSET 0
    ) AS spoken
    WHERE %(everybody)s OR spoken.speaker_id IN (SELECT id FROM archive_speaker WHERE official)
), counted AS (
    SELECT (SELECT count(*) FROM said) AS statements, (SELECT count(*) FROM held) AS articles
)
SELECT said.id, counted.statements, counted.articles
FROM said, counted
ORDER BY said.day DESC NULLS LAST, said.article_id DESC, said.start
LIMIT %(size)s
OFFSET LEAST(%(offset)s, (SELECT GREATEST(LEAST(statements, %(reach)s) - 1, 0) / %(size)s * %(size)s FROM counted))
