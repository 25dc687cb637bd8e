"""Find words of the archive that are alike, for other spellings of what a reader typed."""

from django.contrib.postgres.indexes import GinIndex
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0014_search_tally'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='searchword',
            index=GinIndex(fields=['word'], name='search_word_alike', opclasses=['gin_trgm_ops']),
        ),
    ]
