-- Put into page.sql: the same over the whole archive.
SELECT to_char(NULLIF(value / 100, 0), 'FM0000') AS year, to_char(NULLIF(value %% 100, 0), 'FM00') AS month, articles
FROM tally
WHERE facet = 'm'
