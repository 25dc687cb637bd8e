-- The newest %(limit)s verdicts in force about readings of the machine, and how many of them confirmed, corrected or
-- rejected: by week of the decision, and by rule that made the machine believe in the reading.
WITH verdict AS (
    SELECT split_part(kind, ' ', 1) AS verdict, date_trunc('week', decided_at AT TIME ZONE %(zone)s)::date AS week,
           CASE WHEN jsonb_typeof(before -> 'reasons') = 'array' THEN before -> 'reasons' ELSE '[]' END AS reasons
    FROM archive_decision
    WHERE undone_at IS NULL AND split_part(kind, ' ', 2) IN ('statement', 'mention')
    ORDER BY id DESC
    LIMIT %(limit)s
), named AS (
    SELECT 'week' AS sort, week::text AS label, verdict FROM verdict
    UNION ALL
    SELECT 'rule', rule, verdict FROM verdict CROSS JOIN LATERAL jsonb_array_elements_text(reasons) AS rule
)
SELECT sort, label, count(*) FILTER (WHERE verdict = 'confirm'), count(*) FILTER (WHERE verdict = 'correct'),
       count(*) FILTER (WHERE verdict = 'reject')
FROM named
GROUP BY sort, label
ORDER BY sort, count(*) DESC, label;
