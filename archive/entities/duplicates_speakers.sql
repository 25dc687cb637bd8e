-- Pairs of speakers that may be one: of those of whom no shipped data tells and that were opened last, with whoever
-- has a name that sounds the same or is spelled nearly the same, a surname that is the other's whole name, or an office
-- of the same name and time. Kinds must be equal, and countries where both are known.
WITH fresh AS (
    SELECT speaker.id, speaker.kind, speaker.country, name.key, archive_sound(name.key) AS sound
    FROM (
        SELECT * FROM archive_speaker
        WHERE authority_id IS NULL AND merged_into_id IS NULL ORDER BY id DESC LIMIT %(newest)s
    ) AS speaker
    JOIN archive_speakername AS name ON name.speaker_id = speaker.id
), alike AS (
    SELECT fresh.id, fresh.kind, fresh.country, name.speaker_id AS other, similarity(fresh.key, name.key) AS score,
           'bunyinya sama' AS reason
    FROM fresh JOIN archive_speakername AS name ON archive_sound(name.key) = fresh.sound
    WHERE length(fresh.sound) > 3 AND similarity(fresh.key, name.key) > 0.25
    UNION ALL
    SELECT fresh.id, fresh.kind, fresh.country, name.speaker_id, similarity(fresh.key, name.key), 'ejaannya mirip'
    FROM fresh JOIN archive_speakername AS name ON name.key %% fresh.key
    UNION ALL
    SELECT fresh.id, fresh.kind, fresh.country, name.speaker_id, 0.5, 'nama belakangnya sama'
    FROM fresh JOIN archive_speakername AS name ON substring(archive_sound(name.key) from '[^ ]+$') = fresh.sound
    WHERE fresh.kind = 'person' AND position(' ' in fresh.key) = 0 AND length(fresh.sound) > 3
    UNION ALL
    SELECT fresh.id, fresh.kind, fresh.country, held.speaker_id, 0.5, 'jabatannya sama'
    FROM fresh
    JOIN archive_position AS own ON own.speaker_id = fresh.id
    JOIN archive_position AS held ON held.title = own.title AND held.organisation = own.organisation
        AND daterange(held.start, held."end", '[]') && daterange(own.start, own."end", '[]')
    JOIN archive_speakername AS name ON name.speaker_id = held.speaker_id
    WHERE own.organisation <> '' AND similarity(fresh.key, name.key) > 0.2
), pairs AS (
    SELECT LEAST(alike.id, kept.id) AS first, GREATEST(alike.id, kept.id) AS second,
           LEAST(1, max(alike.score) + 0.1 * (count(DISTINCT alike.reason) - 1)) AS score,
           array_agg(DISTINCT alike.reason) AS reasons
    FROM alike
    JOIN archive_speaker AS kept ON kept.id = alike.other
    WHERE kept.id <> alike.id AND kept.merged_into_id IS NULL AND kept.kind = alike.kind
      AND ('' IN (kept.country, alike.country) OR kept.country = alike.country)
    GROUP BY 1, 2
    ORDER BY score DESC LIMIT %(limit)s
)
INSERT INTO archive_duplicatesuggestion (speaker_id, other_speaker_id, score, reasons, status)
SELECT first, second, score, reasons, 'open' FROM pairs
ON CONFLICT (speaker_id, other_speaker_id) DO UPDATE SET score = EXCLUDED.score, reasons = EXCLUDED.reasons
WHERE archive_duplicatesuggestion.status = 'open'
