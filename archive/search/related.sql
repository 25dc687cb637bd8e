-- Articles that share rare words, officials and places with the article %(id)s, those of the same weeks before others:
-- article ids in order. A word's worth is its weight in the article times its inverse document frequency; words that the
-- archive's statistics know as frequent, and facet values that many articles have, are left out; of the others those that the
-- fewest have go first. Other copies of the same text are no other articles.
WITH source AS MATERIALIZED (
    SELECT entry.article_id, entry.day, entry.vector, entry.official_ids, entry.place_ids, revision.text_sha256
    FROM archive_searchentry AS entry
    JOIN archive_article AS article ON article.id = entry.article_id
    JOIN archive_revision AS revision ON revision.id = article.current_revision_id
    WHERE entry.article_id = %(id)s
), corpus AS (
    SELECT COALESCE((SELECT documents FROM archive_searchcorpus WHERE documents >= %(large)s),
                    (SELECT count(*) FROM archive_searchentry)) AS documents
), word AS (
    SELECT lexeme, LEAST(cardinality(positions), 5) + CASE WHEN 'A' = ANY (weights) THEN 2 ELSE 0 END AS weight
    FROM source, unnest(vector)
    WHERE positions IS NOT NULL AND length(lexeme) > 2 AND lexeme !~ '^[0-9]'
      AND NOT EXISTS (SELECT FROM archive_searchlexeme AS frequent WHERE frequent.lexeme = unnest.lexeme)
    ORDER BY weight DESC, length(lexeme) DESC, lexeme
    LIMIT %(words)s
), named AS (
    SELECT value.facet || ':' || value.id AS lexeme, %(named)s::int AS weight
    FROM source,
         LATERAL (SELECT 'f' AS facet, unnest(official_ids) AS id UNION ALL SELECT 'p', unnest(place_ids)) AS value,
         LATERAL (
             SELECT COALESCE(sum(tally.articles), 0) AS articles
             FROM archive_searchtally AS tally WHERE tally.facet = value.facet AND tally.value = value.id
         ) AS counted
    WHERE counted.articles < %(frequent)s
    ORDER BY counted.articles, value.facet, value.id
    LIMIT %(words)s
), held AS MATERIALIZED (  -- the articles of each in one array: grouped as rows they take twice the time
    SELECT chosen.weight, ARRAY(
               SELECT article_id FROM archive_searchentry AS entry
               WHERE entry.vector @@ ('''' || replace(replace(chosen.lexeme, '\', '\\'), '''', '''''') || '''')::tsquery
               LIMIT %(frequent)s
           ) AS holders
    FROM (TABLE word UNION ALL TABLE named) AS chosen
), worth AS MATERIALIZED (
    SELECT holders, weight * ln((SELECT documents FROM corpus)::float8 / cardinality(holders)) AS worth
    FROM held
    WHERE cardinality(holders) BETWEEN 2 AND LEAST(%(frequent)s - 1, GREATEST((SELECT documents FROM corpus) / 2, 2))
), scored AS (
    SELECT article_id, sum(worth) AS score
    FROM (SELECT unnest(holders) AS article_id, worth FROM worth) AS shared
    WHERE article_id <> %(id)s
    GROUP BY article_id
    HAVING sum(worth) >= %(share)s * (SELECT sum(worth) FROM worth)
    ORDER BY score DESC
    LIMIT %(candidates)s
)
SELECT scored.article_id
FROM scored
JOIN source ON true
JOIN archive_searchentry AS entry ON entry.article_id = scored.article_id
JOIN archive_article AS article ON article.id = scored.article_id
JOIN archive_revision AS revision ON revision.id = article.current_revision_id
WHERE revision.text_sha256 <> source.text_sha256
ORDER BY scored.score * (1 + COALESCE(exp(-abs(entry.day - source.day) / %(days)s::float8), 0)) DESC, scored.article_id DESC
LIMIT %(limit)s;
