-- The same from the oldest; those of unknown days are last, and stand at the same end of the index as the newest.
(SELECT entry.article_id, entry.day, {complete} AS complete
 FROM archive_searchentry AS entry
 WHERE {condition} AND entry.day IS NOT NULL
 ORDER BY entry.day NULLS FIRST, entry.article_id DESC  -- there are none, and so the index has them backwards
 LIMIT %(reached)s)
UNION ALL
(SELECT entry.article_id, entry.day, {complete}
 FROM archive_searchentry AS entry
 WHERE {condition} AND entry.day IS NULL
 ORDER BY entry.article_id DESC
 LIMIT %(reached)s)
