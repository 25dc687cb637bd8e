-- Continues sets.sql: the page's articles in the order of their scores ("hit"). Those that hold all of few words come first, and
-- those of the tiers that sufficed ("prime"). Of copies of one text on one day the first that was captured comes first. What the
-- words' own forms add is looked up for the articles around the page alone.
, scored AS (
    SELECT candidate.article_id, candidate.day, candidate.complete AND %(complete_first)s AS complete, candidate.prime, ({score}) * {recency} AS score
    FROM ({candidates}) AS candidate
    LEFT JOIN newest_day AS newest ON true
    CROSS JOIN LATERAL (  -- in an array, a vector is read once and not once a lexeme
        SELECT length, ARRAY[vector] AS vectors FROM archive_searchentry
        WHERE article_id = candidate.article_id
        OFFSET 0
    ) AS entry
    CROSS JOIN LATERAL (SELECT entry.vectors[1] AS vector) AS held
), ranked AS MATERIALIZED (
    SELECT * FROM scored
    ORDER BY complete DESC, prime DESC, score DESC, day DESC NULLS LAST, article_id
    LIMIT %(block)s
    OFFSET (SELECT first / %(block)s * %(block)s FROM span)
), worded AS (
    SELECT ranked.article_id, ranked.day, ranked.complete, ranked.prime, ranked.score + {forms} AS score
    FROM ranked
    CROSS JOIN LATERAL (
        SELECT lower(revision.title || ' ' || left(revision.body, %(bound)s)) AS text
        FROM archive_article AS article
        JOIN archive_revision AS revision ON revision.id = article.current_revision_id
        WHERE article.id = ranked.article_id
        OFFSET 0
    ) AS written
), hit AS (
    SELECT article_id, score, complete,
           (SELECT first / %(block)s * %(block)s FROM span) + row_number() OVER (
               ORDER BY complete DESC, prime DESC, score DESC, day DESC NULLS LAST, article_id
           ) AS position
    FROM worded
    ORDER BY position
    LIMIT %(size)s
    OFFSET (SELECT first %% %(block)s FROM span)
)
