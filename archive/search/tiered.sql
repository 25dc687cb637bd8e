-- Put into order_score.sql: the articles of the tiers; where these do not suffice, the newest of all too. "prime" are the early ones
-- of the tiers up to the first that suffices for the first pages, which are the same whichever page is asked for.
SELECT article_id, day, true AS complete,
       bool_or(early AND tier <= (
           SELECT COALESCE(min(tier), {rest})
           FROM (SELECT tier, count(*) AS articles FROM tiered GROUP BY tier) AS filled
           WHERE articles >= %(sufficient)s
       )) AS prime
FROM (TABLE tiered
      UNION ALL
      SELECT {rest}, article_id, day, row_number() OVER (ORDER BY day DESC NULLS LAST, article_id DESC) <= %(sufficient)s
      FROM (SELECT article_id, day FROM ({newest}) AS found ORDER BY day DESC NULLS LAST, article_id DESC LIMIT %(reached)s) AS newest
      WHERE {found} < %(reached)s) AS entry
GROUP BY article_id, day
