"""Memory as it is after long service: files in the system's cache, what every search reads in the server's own."""

from django.db import connection

# Vectors, texts and statements are read here and there; the rows and indexes of search entries, and articles, by all.
_READ = """
SELECT sum(pg_prewarm(part.oid, CASE WHEN part.relkind <> 't' AND COALESCE(owner.relname, part.relname) IN (
                                         'archive_searchentry', 'archive_article', 'archive_searchtally'
                                     ) THEN 'buffer' ELSE 'read' END))
FROM pg_class AS part
LEFT JOIN pg_index AS index ON index.indexrelid = part.oid
LEFT JOIN pg_class AS owner ON owner.reltoastrelid IN (part.oid, index.indrelid) OR owner.oid = index.indrelid
WHERE part.relkind IN ('r', 't', 'i') AND COALESCE(owner.relname, part.relname) ~ '^archive_'
"""


def read_archive() -> None:
    """Read all of it; needs the right to create the extension pg_prewarm."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        cursor.execute(_READ)
