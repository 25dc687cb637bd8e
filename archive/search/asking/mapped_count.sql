-- Put behind a lateral join by counts.py: how many articles of a bitmap hold the lexeme kept.key, which has a bitmap too.
SELECT COALESCE(sum(bit_count(bitmap.bits & {set}_bits.bits)), 0)::bigint AS articles
FROM archive_searchbitmap AS bitmap JOIN {set}_bits USING (segment)
WHERE bitmap.key = kept.key
