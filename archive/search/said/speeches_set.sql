-- Put into speeches.sql: the statements in the newest articles of a set, and these articles.
{name}_held AS MATERIALIZED (
    SELECT article_id, day, day_from, day_to, outlet_id, place_ids
    FROM {entries} AS entry
    WHERE {days}
    ORDER BY day DESC NULLS LAST, article_id DESC
    LIMIT %(reach)s
), {name} AS MATERIALIZED (
    SELECT spoken.*, held.day, held.day_from, held.day_to, held.outlet_id, held.place_ids, held.article_id
    FROM {name}_held AS held
    JOIN archive_article AS article ON article.id = held.article_id
    CROSS JOIN LATERAL (  -- fenced, or all statements would be read and hashed
        SELECT statement.id, statement.start, statement.speaker_id, statement.direct,
               %(direct)s::boolean IS NULL OR statement.direct = %(direct)s::boolean AS in_manners
        FROM archive_statement AS statement
        WHERE statement.article_id = article.id AND statement.revision_id = article.current_revision_id
          AND statement.status <> 'rejected'
          AND {speakers}
          AND (%(words)s::tsquery IS NULL OR statement.vector @@ %(words)s::tsquery)
        OFFSET 0
    ) AS spoken
    WHERE %(everybody)s OR spoken.speaker_id IN (SELECT id FROM archive_speaker WHERE official)
)
