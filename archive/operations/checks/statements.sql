-- Statements that do not lie at their offsets, and vectors that the text-search configuration would now make otherwise.
SELECT 'statement', statement.id, 'text does not lie at its offsets'
FROM archive_statement AS statement
JOIN archive_revision AS revision ON revision.id = statement.revision_id
WHERE statement.text IS DISTINCT FROM substr(revision.body, statement.start + 1, statement."end" - statement.start)
UNION ALL
SELECT 'statement', id, 'vector is stale' FROM archive_statement WHERE vector IS DISTINCT FROM archive_vector(text)
