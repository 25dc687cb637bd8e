-- Rows that the machine linked to a speaker or place that was merged away point to the survivor and keep whose they were.
-- Rows that it has linked anew forget whose they were. Says whether any decision about one of the articles is in force.
WITH statements AS (
    UPDATE archive_statement AS row
    SET speaker_id = COALESCE(linked.merged_into_id, row.speaker_id),
        merged_from_id = CASE WHEN linked.merged_into_id IS NOT NULL THEN row.speaker_id END
    FROM archive_statement AS read
    LEFT JOIN archive_speaker AS linked ON linked.id = read.speaker_id
    LEFT JOIN archive_speaker AS origin ON origin.id = read.merged_from_id
    WHERE row.id = read.id AND read.article_id = ANY (%(ids)s)
      AND (linked.merged_into_id IS NOT NULL
           OR (read.merged_from_id IS NOT NULL AND origin.merged_into_id IS DISTINCT FROM read.speaker_id))
), mentions AS (
    UPDATE archive_placemention AS row
    SET place_id = COALESCE(linked.merged_into_id, row.place_id),
        merged_from_id = CASE WHEN linked.merged_into_id IS NOT NULL THEN row.place_id END
    FROM archive_placemention AS read
    LEFT JOIN archive_place AS linked ON linked.id = read.place_id
    LEFT JOIN archive_place AS origin ON origin.id = read.merged_from_id
    WHERE row.id = read.id AND read.article_id = ANY (%(ids)s)
      AND (linked.merged_into_id IS NOT NULL
           OR (read.merged_from_id IS NOT NULL AND origin.merged_into_id IS DISTINCT FROM read.place_id))
)
SELECT EXISTS (SELECT FROM archive_decision WHERE article_id = ANY (%(ids)s) AND undone_at IS NULL)
