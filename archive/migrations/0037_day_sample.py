"""Index the days of the sample's articles, of which searches by days alone are counted."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0036_duplicates'),
    ]

    operations = [
        migrations.RunSQL(
            """
            CREATE INDEX search_entry_sample_days ON archive_searchentry USING gist (daterange(day_from, day_to, '[]'))
                WHERE article_id % 16 = 0 AND day_from IS NOT NULL
            """,
            "DROP INDEX search_entry_sample_days",
        ),
    ]
