-- Texts that are not those of their fingerprints.
SELECT 'revision', id, 'text is not that of the SHA-256'
FROM archive_revision
WHERE text_sha256 <> encode(sha256(convert_to(title || E'\n' || body, 'UTF8')), 'hex')
