-- Pairs of places of one type and country that may be one: of those of which no shipped data tells and that were opened
-- last, with whichever has a name that sounds the same or is spelled nearly the same.
WITH fresh AS (
    SELECT place.id, place.type, place.country, name.key, archive_sound(name.key) AS sound
    FROM (
        SELECT * FROM archive_place
        WHERE authority_id IS NULL AND merged_into_id IS NULL ORDER BY id DESC LIMIT %(newest)s
    ) AS place
    JOIN archive_placename AS name ON name.place_id = place.id
), alike AS (
    SELECT fresh.id, fresh.type, fresh.country, name.place_id AS other, similarity(fresh.key, name.key) AS score,
           'bunyinya sama' AS reason
    FROM fresh JOIN archive_placename AS name ON archive_sound(name.key) = fresh.sound
    WHERE length(fresh.sound) > 2 AND similarity(fresh.key, name.key) > 0.25
    UNION ALL
    SELECT fresh.id, fresh.type, fresh.country, name.place_id, similarity(fresh.key, name.key), 'ejaannya mirip'
    FROM fresh JOIN archive_placename AS name ON name.key %% fresh.key
), pairs AS (
    SELECT LEAST(alike.id, kept.id) AS first, GREATEST(alike.id, kept.id) AS second,
           LEAST(1, max(alike.score) + 0.1 * (count(DISTINCT alike.reason) - 1)) AS score,
           array_agg(DISTINCT alike.reason) AS reasons
    FROM alike
    JOIN archive_place AS kept ON kept.id = alike.other
    WHERE kept.id <> alike.id AND kept.merged_into_id IS NULL AND kept.type = alike.type
      AND ('' IN (kept.country, alike.country) OR kept.country = alike.country)
    GROUP BY 1, 2
    ORDER BY score DESC LIMIT %(limit)s
)
INSERT INTO archive_duplicatesuggestion (place_id, other_place_id, score, reasons, status)
SELECT first, second, score, reasons, 'open' FROM pairs
ON CONFLICT (place_id, other_place_id) DO UPDATE SET score = EXCLUDED.score, reasons = EXCLUDED.reasons
WHERE archive_duplicatesuggestion.status = 'open'
