"""Count articles by day, and by year for each official and outlet; find a value's count by an index."""

from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0029_word_forms'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='searchtally',
            index=models.Index(fields=['facet', 'value'], include=['articles'], name='search_tally_value'),
        ),
        migrations.RunSQL(
            (SQL / "tally_years.sql").read_text(encoding="utf-8"),
            "DELETE FROM archive_searchtally WHERE facet IN ('d', 'g', 'w')",
        ),
    ]
