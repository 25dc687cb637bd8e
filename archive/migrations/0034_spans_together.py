"""Look at the spans of inserted rows together."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "spans_together.sql"


class Migration(migrations.Migration):
    dependencies = [("archive", "0033_redundant_indexes")]

    operations = [
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            """
            DROP FUNCTION archive_check_statement_spans CASCADE;
            DROP FUNCTION archive_check_mention_spans CASCADE;
            DROP TRIGGER statement_span_holds_its_text ON archive_statement;
            DROP TRIGGER mention_span_holds_its_text ON archive_placemention;
            CREATE TRIGGER statement_span_holds_its_text
                BEFORE INSERT OR UPDATE OF revision_id, start, "end", text ON archive_statement
                FOR EACH ROW EXECUTE FUNCTION archive_check_statement_span();
            CREATE TRIGGER mention_span_holds_its_text
                BEFORE INSERT OR UPDATE OF revision_id, in_title, start, "end", text ON archive_placemention
                FOR EACH ROW EXECUTE FUNCTION archive_check_mention_span();
            """,
        ),
    ]
