-- Put into matched.sql: of what is matched, all that may come first; of more than so many candidates to score the newest.
SELECT article_id, day, complete
    FROM matched
    WHERE wanted
    ORDER BY complete DESC, day DESC NULLS LAST, article_id DESC
    LIMIT CASE WHEN %(scored)s THEN %(candidates)s END
