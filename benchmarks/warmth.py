"""Memory as it is after long service: files in the system's cache, what every search reads in the server's own."""

from django.db import connection

# What searches read, the most used last, in case that the server keeps less; texts and statements are read in parts.
_READ = """
SELECT sum(blocks)
FROM (
    SELECT pg_prewarm(oid, CASE WHEN owner IN ('archive_searchentry', 'archive_article', 'archive_revision',
                                                  'archive_searchtally') THEN 'buffer' ELSE 'read' END) AS blocks
    FROM (
        SELECT part.oid, part.relkind, COALESCE(owner.relname, part.relname) AS owner
        FROM pg_class AS part
        LEFT JOIN pg_index AS index ON index.indexrelid = part.oid
        LEFT JOIN pg_class AS owner ON owner.reltoastrelid IN (part.oid, index.indrelid) OR owner.oid = index.indrelid
        WHERE part.relkind IN ('r', 't', 'i') AND COALESCE(owner.relname, part.relname) ~ '^archive_'
        ORDER BY owner.relname = 'archive_searchentry' NULLS FIRST, part.relkind <> 't'
        OFFSET 0
    ) AS listed
) AS warmed
"""


def read_archive() -> None:
    """Read all of it; needs the right to create the extension pg_prewarm."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        cursor.execute(_READ)
