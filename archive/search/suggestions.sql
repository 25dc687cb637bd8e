-- How many articles each suggestion leads to, in order: its remaining words, relaxed where page.sql would relax them, under
-- its filters as facet lexemes and the days.
SELECT (
    SELECT count(*)
    FROM archive_searchentry AS entry
    WHERE entry.vector @@ CASE
              WHEN suggestion.strict IS NULL THEN suggestion.filters
              WHEN suggestion.strict IS DISTINCT FROM suggestion.relaxed AND strict.articles < %(enough)s
                  THEN suggestion.relaxed && suggestion.filters
              ELSE suggestion.strict && suggestion.filters
          END
      AND (%(since)s::date IS NULL AND %(until)s::date IS NULL
           OR entry.day_to >= COALESCE(%(since)s::date, '-infinity')
              AND entry.day_from <= COALESCE(%(until)s::date, 'infinity'))
)
FROM unnest(%(strict)s::tsquery[], %(relaxed)s::tsquery[], %(filters)s::tsquery[])
         WITH ORDINALITY AS suggestion (strict, relaxed, filters, position)
CROSS JOIN LATERAL (
    SELECT count(*) AS articles
    FROM (SELECT FROM archive_searchentry AS entry WHERE entry.vector @@ suggestion.strict LIMIT %(enough)s) AS sufficient
) AS strict
ORDER BY suggestion.position;
