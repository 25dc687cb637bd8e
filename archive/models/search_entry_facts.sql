-- What is known of the articles %(ids)s that readers may see, but for their texts: "facts", a row an article.
-- Places are those mentioned and that of the dateline, with what they lie in. A title that was made of the first sentence is none.
-- Facets are lexemes: o:<outlet> f:<cited official> p:<place or ancestor> y:<year> m:<yyyymm>, the last two only where the
-- published range is certain to them.
WITH RECURSIVE wanted AS (
    SELECT id, outlet_id, published_earliest AS day_from, published_latest AS day_to, current_revision_id AS revision_id,
           dateline_place_id, CASE WHEN title_printed THEN title ELSE '' END AS title
    FROM archive_article
    WHERE id = ANY (%(ids)s) AND NOT hidden AND current_revision_id IS NOT NULL
), located (article_id, place_id) AS (
    SELECT wanted.id, mention.place_id
    FROM wanted
    JOIN archive_placemention AS mention ON mention.revision_id = wanted.revision_id
    WHERE mention.place_id IS NOT NULL AND mention.status <> 'rejected'
    UNION
    SELECT wanted.id, COALESCE(place.merged_into_id, place.id)
    FROM wanted
    JOIN archive_place AS place ON place.id = wanted.dateline_place_id
    UNION
    SELECT located.article_id, place.parent_id
    FROM located
    JOIN archive_place AS place ON place.id = located.place_id
    WHERE place.parent_id IS NOT NULL
), places AS (
    SELECT article_id, array_agg(DISTINCT place_id ORDER BY place_id) AS ids FROM located GROUP BY article_id
), officials AS (
    SELECT wanted.id AS article_id, array_agg(DISTINCT speaker.id ORDER BY speaker.id) AS ids
    FROM wanted
    JOIN archive_statement AS statement ON statement.revision_id = wanted.revision_id
    JOIN archive_speaker AS speaker ON speaker.id = statement.speaker_id
    WHERE speaker.official AND statement.status <> 'rejected'
    GROUP BY wanted.id
), facts AS (
    SELECT wanted.id, outlet_id, day_from, day_to, revision_id, title,
           COALESCE(places.ids, '{}') AS place_ids, COALESCE(officials.ids, '{}') AS official_ids,
           array_remove(
               ARRAY(SELECT 'p:' || place_id FROM unnest(places.ids) AS place_id)
               || ARRAY(SELECT 'f:' || official_id FROM unnest(officials.ids) AS official_id)
               || ('o:' || outlet_id)
               || CASE WHEN extract(year FROM day_from) = extract(year FROM day_to) THEN to_char(day_from, '"y:"YYYY') END
               || CASE WHEN date_trunc('month', day_from) = date_trunc('month', day_to) THEN to_char(day_from, '"m:"YYYYMM') END,
               NULL
           ) AS facets
    FROM wanted
    LEFT JOIN places ON places.article_id = wanted.id
    LEFT JOIN officials ON officials.article_id = wanted.id
)
