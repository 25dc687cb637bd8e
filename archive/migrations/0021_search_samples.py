"""Index a second, smaller sample of the articles, for searches that most of them match; see questions.SAMPLES."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0020_hidden_articles'),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX search_entry_small_sample ON archive_searchentry USING gin (vector) WHERE article_id % 128 = 0",
            "DROP INDEX search_entry_small_sample",
        ),
    ]
