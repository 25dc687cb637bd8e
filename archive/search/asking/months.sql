-- Put into page.sql: articles by the year and month that they were certainly published in, from a set of articles.
SELECT CASE WHEN date_part('year', day_from) = date_part('year', day_to) THEN to_char(day_from, 'YYYY') END AS year,
       CASE WHEN day_from = day_to OR to_char(day_from, 'YYYYMM') = to_char(day_to, 'YYYYMM')
            THEN to_char(day_from, 'MM') END AS month,
       articles
FROM (SELECT day_from, day_to, count(*) * {factor} AS articles FROM {source} GROUP BY day_from, day_to) AS published
