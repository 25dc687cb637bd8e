"""Install the text-search configuration for Indonesian and the functions that use it."""

from pathlib import Path

from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

SQL = Path(__file__).parent / "sql" / "text_search.sql"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        TrigramExtension(),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            """
            DROP FUNCTION archive_vector;
            DROP FUNCTION archive_normalise;
            DROP TEXT SEARCH CONFIGURATION archive_indonesian;
            DROP TEXT SEARCH DICTIONARY IF EXISTS archive_indonesian_synonym;
            """,
        ),
    ]
