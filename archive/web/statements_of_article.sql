-- The statements of the text %(revision)s of the article %(article)s in their order, each with who made it: the speaker's
-- latest office, and how many articles cite them.
WITH said AS MATERIALIZED (
    SELECT id, number, speaker_id, speaker_name, role, direct, cue, start, "end", text, score, reasons, speaker_score, status
    FROM archive_statement
    WHERE article_id = %(article)s AND revision_id = %(revision)s AND status <> %(rejected)s
    ORDER BY start, "end" DESC, number
    LIMIT %(limit)s
), voice AS MATERIALIZED (
    SELECT speaker.id, speaker.slug, speaker.name, speaker.kind, speaker.official,
           latest.title, latest.organisation, cited.articles
    FROM (SELECT DISTINCT speaker_id AS id FROM said) AS heard
    JOIN archive_speaker AS speaker USING (id)
    LEFT JOIN LATERAL (
        SELECT title, organisation FROM archive_position AS position
        WHERE position.speaker_id = speaker.id
        ORDER BY start DESC NULLS LAST, position.id
        LIMIT 1
    ) AS latest ON true
    CROSS JOIN LATERAL (
        SELECT COALESCE(sum(tally.articles), 0)::bigint AS articles FROM archive_searchtally AS tally
        WHERE tally.facet = 'f' AND tally.value = speaker.id
    ) AS cited
)
SELECT said.*, voice.*
FROM said
LEFT JOIN voice ON voice.id = said.speaker_id
ORDER BY said.start, said."end" DESC, said.number;
