"""Add the common words of the archive, and find names by the beginnings of their words, to complete what is typed."""

from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models

from archive.migrations import _roles


class Migration(migrations.Migration):
    dependencies = [("archive", "0018_roles")]

    operations = [
        migrations.CreateModel(
            name="SearchCommonWord",
            fields=[
                (
                    "word",
                    models.CharField(
                        db_collation="C", max_length=60, primary_key=True, serialize=False, verbose_name="kata"
                    ),
                ),
                ("lexeme", models.TextField(verbose_name="leksem")),
                ("documents", models.PositiveIntegerField(verbose_name="artikel contoh")),
            ],
            options={"verbose_name": "kata yang umum", "verbose_name_plural": "kata yang umum"},
        ),
        *(
            migrations.AddIndex(
                model_name=f"{kind}name",
                index=GinIndex(fields=["key"], name=f"{kind}_name_alike", opclasses=["gin_trgm_ops"]),
            )
            for kind in ("outlet", "speaker", "place")
        ),
        migrations.RunPython(_roles.grant({_roles.READER: ["view_searchcommonword"]}), migrations.RunPython.noop),
    ]
