"""Install the function that marks a query's words in a text."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql" / "marking.sql"


class Migration(migrations.Migration):
    dependencies = [("archive", "0004_decisions")]

    operations = [migrations.RunSQL(SQL.read_text(encoding="utf-8"), "DROP FUNCTION archive_mark;")]
