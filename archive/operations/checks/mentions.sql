-- Mentions of places that do not lie at their offsets in title or body.
SELECT 'mention', mention.id, 'text does not lie at its offsets'
FROM archive_placemention AS mention
JOIN archive_revision AS revision ON revision.id = mention.revision_id
WHERE mention.text IS DISTINCT FROM
    substr(CASE WHEN mention.in_title THEN revision.title ELSE revision.body END,
           mention.start + 1, mention."end" - mention.start)
