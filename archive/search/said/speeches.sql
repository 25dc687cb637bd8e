-- What was said in the newest articles that are wanted, newest first; the sets of speeches_set.sql go before, spread.sql may.
-- Rows by section: "hit" (id) of one page; "looked" (a set as slug, how many articles were looked at for it, whether their
-- number is a bound); "total".
WITH {sets}{spread}
SELECT 'total' AS section, 0 AS position, NULL::bigint AS id, NULL AS slug, NULL AS name, count(*)::float8 AS number, NULL AS flag
FROM said WHERE in_manners
UNION ALL
{looked}
UNION ALL
SELECT 'hit', row_number() OVER (ORDER BY day DESC NULLS LAST, article_id DESC, start), id, NULL, NULL, 0, NULL
FROM (
    SELECT id, day, article_id, start FROM said WHERE in_manners
    ORDER BY day DESC NULLS LAST, article_id DESC, start
    LIMIT %(size)s
    OFFSET LEAST(
        %(offset)s,
        (SELECT GREATEST(LEAST(count(*), %(reach)s) - 1, 0) / %(size)s * %(size)s FROM said WHERE in_manners)
    )
) AS page
ORDER BY section, position, slug, name
