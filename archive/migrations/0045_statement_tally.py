"""Count the statements of each speaker as they change."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "tally_statements.sql"


class Migration(migrations.Migration):
    dependencies = [("archive", "0044_vectors_as_they_are")]

    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            """
            DROP TRIGGER tally_gone ON archive_article;
            DROP TRIGGER tally_shown ON archive_article;
            DROP TRIGGER tally_emptied ON archive_statement;
            DROP TRIGGER tally_changed ON archive_statement;
            DROP TRIGGER tally_removed ON archive_statement;
            DROP TRIGGER tally_added ON archive_statement;
            DROP FUNCTION archive_statements_gone;
            DROP FUNCTION archive_statements_shown;
            DROP FUNCTION archive_statements_changed;
            DROP FUNCTION archive_statements_removed;
            DROP FUNCTION archive_statements_added;
            CREATE OR REPLACE FUNCTION archive_tally_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                DELETE FROM archive_searchtally;
                RETURN NULL;
            END
            $$;
            DELETE FROM archive_searchtally WHERE facet = 's';
            """,
        ),
    ]
