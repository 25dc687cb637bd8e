-- Brings the search entries of the articles %(ids)s up to date: deletes those of hidden articles, writes the others. Goes on after
-- search_entry_facts.sql. What it makes of a text, search_vector.py makes of one whose words are known.
-- A word that tells much about its article is there once more as ^word, if it tells more as ^^word too, and most as ^^^word, also
-- without positions: where it reaches 0.7, 0.8, 0.9 of the greatest score that BM25 can give it, which is tf / (tf + damping)
-- with k1 = 1.2 and b = 0.75. "rank" is what search/ranking.py makes of a word's positions, those of title and lead counting
-- more; 300 positions stand for the average length, which in Indonesian news is near it (359 in 14,170 articles).
-- A printed title has weight A. One that was made of the first sentence is there in the body. The lead, which in news says what
-- the article is about, has weight B: the body's first 400 characters to the end of a word, where the body is at least twice
-- as long.
, gone AS (
    DELETE FROM archive_searchentry
    WHERE article_id = ANY (%(ids)s) AND article_id NOT IN (SELECT id FROM wanted)
), led AS MATERIALIZED (
    SELECT facts.*, revision.body,
           CASE WHEN length(revision.body) < 800 THEN ''
                ELSE left(revision.body, 400) || substring(substr(revision.body, 401, 60) FROM '^\S*') END AS lead
    FROM facts
    JOIN archive_revision AS revision ON revision.id = facts.revision_id
), texts AS MATERIALIZED (  -- or the vectors would be computed once for each use
    SELECT led.*, setweight(archive_vector(title), 'A') || setweight(archive_vector(lead), 'B')
                  || archive_vector(substr(body, length(lead) + 1)) AS words
    FROM led
), measured AS MATERIALIZED (
    SELECT texts.*, size.length, 1.2 * (0.25 + 0.75 * size.length / 300)::float8 AS damping
    FROM texts, LATERAL (SELECT COALESCE(sum(cardinality(positions)), 0) AS length FROM unnest(words)) AS size
)
INSERT INTO archive_searchentry (article_id, day, day_from, day_to, outlet_id, length, place_ids, official_ids, vector)
SELECT id, day_to, day_from, day_to, outlet_id, length, place_ids, official_ids,
       words || array_to_tsvector(
           facets
           || ARRAY(
               SELECT unnest(CASE WHEN times >= 9 * damping THEN ARRAY['^' || lexeme, '^^' || lexeme, '^^^' || lexeme]
                                  WHEN times >= 4 * damping THEN ARRAY['^' || lexeme, '^^' || lexeme]
                                  ELSE ARRAY['^' || lexeme] END)
               FROM (  -- OFFSET 0: or each count would be taken anew wherever it is used, two and a half times the time
                   SELECT lexeme, 0.65::float8 * rank / (1 - rank) AS times
                   FROM (
                       SELECT lexeme, LEAST(0.999::float8, all_times / (all_times + 0.65::float8)
                                                           + 0.2::float8 * head_times / (head_times + 0.65::float8)
                                                           + 0.3::float8 * title_times / (title_times + 0.65::float8)) AS rank
                       FROM (  -- positions come in order, and so do weights: those of the title, the lead, the rest
                           SELECT lexeme, cardinality(positions) AS all_times,
                                  CASE WHEN weights[1] = 'A' THEN cardinality(array_positions(weights, 'A')) ELSE 0 END AS title_times,
                                  CASE WHEN weights[1] = 'D' THEN 0
                                       ELSE COALESCE(array_position(weights, 'D') - 1, cardinality(weights)) END AS head_times
                           FROM unnest(words)  -- once in the lead, times is 1.73; once in the rest, 1
                           WHERE cardinality(positions) > 1 OR weights[1] = 'A' OR damping * 7 / 3 <= 1.74
                           OFFSET 0
                       ) AS counted OFFSET 0
                   ) AS ranked OFFSET 0
               ) AS meant
               WHERE times >= damping * 7 / 3
           ))
FROM measured
ON CONFLICT (article_id) DO UPDATE SET
    day = EXCLUDED.day, day_from = EXCLUDED.day_from, day_to = EXCLUDED.day_to, outlet_id = EXCLUDED.outlet_id,
    length = EXCLUDED.length, place_ids = EXCLUDED.place_ids, official_ids = EXCLUDED.official_ids,
    vector = EXCLUDED.vector;
