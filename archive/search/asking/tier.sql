-- Put between sets.sql and order_score.sql: the articles of the tier before the first that promises enough in the sample, then those
-- of this one, in the sample or, where these do not suffice, in all; where no tier has enough, the newest of all too.
, {name}_chosen AS MATERIALIZED (  -- tiers come in their order, and those behind the first that promises enough are not looked for
    SELECT COALESCE((
        SELECT tier.number
        FROM unnest(%(tiers)s::tsquery[]) WITH ORDINALITY AS tier (query, number)
        CROSS JOIN LATERAL (
            SELECT count(*) AS articles
            FROM (SELECT FROM archive_searchentry AS entry WHERE {sample} AND {condition} LIMIT %({name}_promising)s) AS found
        ) AS sampled
        WHERE articles = %({name}_promising)s
        LIMIT 1
    ), cardinality(%(tiers)s::tsquery[])) AS number
), {name}_better AS MATERIALIZED (
    SELECT entry.article_id, entry.day
    FROM unnest(%(tiers)s::tsquery[]) WITH ORDINALITY AS tier (query, number)
    CROSS JOIN LATERAL (
        SELECT entry.article_id, entry.day FROM archive_searchentry AS entry WHERE {condition} LIMIT %({name}_enough)s
    ) AS entry
    WHERE tier.number = (SELECT number - 1 FROM {name}_chosen)
), {name}_sampled AS MATERIALIZED (
    SELECT entry.article_id, entry.day
    FROM unnest(%(tiers)s::tsquery[]) WITH ORDINALITY AS tier (query, number)
    CROSS JOIN LATERAL (
        SELECT entry.article_id, entry.day FROM archive_searchentry AS entry
        WHERE {sample} AND {condition} LIMIT %({name}_enough)s - (SELECT count(*) FROM {name}_better)
    ) AS entry
    WHERE tier.number = (SELECT number FROM {name}_chosen)
), {name}_found AS MATERIALIZED (
    TABLE {name}_better
    UNION
    TABLE {name}_sampled
    UNION
    SELECT entry.article_id, entry.day
    FROM unnest(%(tiers)s::tsquery[]) WITH ORDINALITY AS tier (query, number)
    CROSS JOIN LATERAL (
        SELECT entry.article_id, entry.day FROM archive_searchentry AS entry
        WHERE {condition} LIMIT %({name}_enough)s - (SELECT count(*) FROM {name}_better)
    ) AS entry
    WHERE tier.number = (SELECT number FROM {name}_chosen)
      AND (SELECT count(*) FROM {name}_better) + (SELECT count(*) FROM {name}_sampled) < %({name}_enough)s
), {name} AS MATERIALIZED (
    TABLE {name}_found
    UNION
    (SELECT article_id, day
     FROM ({newest}) AS found
     WHERE (SELECT count(*) FROM {name}_found) < %({name}_few)s
     ORDER BY day DESC NULLS LAST, article_id DESC
     LIMIT %({name}_enough)s)
)
