"""Index samples of three sizes in place of two, so that none has to be read far; see search/samples.py."""

from django.db import migrations

INDEX = "CREATE INDEX search_entry_sample_{0} ON archive_searchentry USING gin (vector) WHERE article_id % {0} = 0"


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0027_jobs'),
    ]

    operations = [
        migrations.RunSQL("DROP INDEX search_entry_small_sample",
                          "CREATE INDEX search_entry_small_sample ON archive_searchentry USING gin (vector) WHERE article_id % 128 = 0"),
        migrations.RunSQL(INDEX.format(64), "DROP INDEX search_entry_sample_64"),
        migrations.RunSQL(INDEX.format(256), "DROP INDEX search_entry_sample_256"),
    ]
