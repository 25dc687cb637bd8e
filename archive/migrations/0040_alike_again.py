"""Index again which words are alike, where the migration redundant_indexes has dropped that too."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0039_review_order'),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS search_word_alike ON archive_searchword USING gin (word gin_trgm_ops)",
            migrations.RunSQL.noop,
        ),
    ]
