"""Tie offsets to their texts, keep captured bytes for good, store search vectors uncompressed."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "spans.sql"


class Migration(migrations.Migration):
    dependencies = [("archive", "0002_tables")]

    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            """
            ALTER TABLE archive_statement DROP CONSTRAINT statement_article_is_its_revisions;
            ALTER TABLE archive_placemention DROP CONSTRAINT mention_article_is_its_revisions;
            ALTER TABLE archive_article DROP CONSTRAINT article_current_revision_is_its_own;
            DROP FUNCTION archive_check_statement_span CASCADE;
            DROP FUNCTION archive_check_mention_span CASCADE;
            DROP FUNCTION archive_refuse_change CASCADE;
            """,
        ),
    ]
