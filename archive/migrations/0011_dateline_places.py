"""Link an article to the place at its head; those that are there already get it when they are read anew."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0010_search_words")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="dateline_place",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="datelined_articles",
                to="archive.place",
                verbose_name="tempat di awal berita",
            ),
        ),
    ]
