-- The rows that the names and ids of one article lead to: a line for each key or authority id that fits, with the row's
-- own id, and the values of the row that it was merged into if it was (merges are kept flat), as far as they are needed.
SELECT 'speaker' AS sort, hit.key, row.authority_id, row.id, to_jsonb(kept) AS kept
FROM (
    SELECT key, COALESCE(merged_from_id, speaker_id) AS id
    FROM archive_speakername WHERE key = ANY (%(speaker_keys)s)
    UNION
    SELECT NULL, id FROM archive_speaker WHERE authority_id = ANY (%(speaker_ids)s)
) AS hit
JOIN archive_speaker AS row ON row.id = hit.id
JOIN (SELECT id, name, kind, official, country, authority_id FROM archive_speaker) AS kept
    ON kept.id = COALESCE(row.merged_into_id, row.id)
UNION ALL
SELECT 'place', hit.key, row.authority_id, row.id, to_jsonb(kept)
FROM (
    SELECT key, COALESCE(merged_from_id, place_id) AS id
    FROM archive_placename WHERE key = ANY (%(place_keys)s)
    UNION
    SELECT NULL, id FROM archive_place WHERE authority_id = ANY (%(place_ids)s)
) AS hit
JOIN archive_place AS row ON row.id = hit.id
JOIN (SELECT id, name, type, country, latitude, longitude, authority_id FROM archive_place) AS kept
    ON kept.id = COALESCE(row.merged_into_id, row.id)
UNION ALL
SELECT 'outlet', hit.key, row.authority_id, row.id, to_jsonb(row)
FROM (
    SELECT key, outlet_id AS id FROM archive_outletname WHERE key = ANY (%(outlet_keys)s)
    UNION
    SELECT domain, outlet_id FROM archive_outletdomain WHERE domain = ANY (%(outlet_domains)s)
    UNION
    SELECT NULL, id FROM archive_outlet WHERE authority_id = ANY (%(outlet_ids)s)
) AS hit
JOIN archive_outlet AS row ON row.id = hit.id
