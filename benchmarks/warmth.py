"""Memory as it is after long service: every table and index of the archive read once into the system's cache."""

from django.db import connection

_READ = """
SELECT sum(pg_prewarm(part.oid, 'read'))
FROM pg_class AS part
LEFT JOIN pg_index AS index ON index.indexrelid = part.oid
LEFT JOIN pg_class AS owner ON owner.reltoastrelid IN (part.oid, index.indrelid)
WHERE part.relkind IN ('r', 't', 'i') AND COALESCE(owner.relname, part.relname) ~ '^(archive|search|review|revision)_'
"""


def read_archive() -> None:
    """Read all of it; needs the right to create the extension pg_prewarm."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        cursor.execute(_READ)
