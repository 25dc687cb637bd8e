"""Keep bitmaps of what many articles hold, and the numbers of articles that have changed since."""

from pathlib import Path

from django.db import migrations, models

import archive.models.search_bitmap
from archive.migrations import _roles

SQL = Path(__file__).parent / "sql" / "search_bitmaps.sql"


class Migration(migrations.Migration):
    dependencies = [("archive", "0047_stems_and_apostrophes")]

    operations = [
        migrations.CreateModel(
            name="SearchBitmapKey",
            fields=[
                (
                    "key",
                    models.TextField(db_collation="C", primary_key=True, serialize=False, verbose_name="leksem"),
                ),
                ("facet", models.CharField(max_length=1, verbose_name="saringan")),
                ("value", models.BigIntegerField(null=True, verbose_name="nilai")),
                ("articles", models.PositiveBigIntegerField(verbose_name="artikel")),
            ],
            options={
                "verbose_name": "leksem dengan peta bit",
                "verbose_name_plural": "leksem dengan peta bit",
            },
        ),
        migrations.CreateModel(
            name="SearchPending",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("article_id", models.BigIntegerField(verbose_name="artikel")),
            ],
            options={
                "verbose_name": "artikel yang menunggu peta bit",
                "verbose_name_plural": "artikel yang menunggu peta bit",
            },
        ),
        migrations.CreateModel(
            name="SearchBitmap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField(db_collation="C", verbose_name="leksem")),
                ("segment", models.PositiveIntegerField(verbose_name="bagian")),
                ("bits", archive.models.search_bitmap.BitsField(verbose_name="bit")),
            ],
            options={
                "verbose_name": "peta bit",
                "verbose_name_plural": "peta bit",
                "constraints": [models.UniqueConstraint(fields=["key", "segment"], name="search_bitmap_once")],
                "indexes": [models.Index(fields=["segment"], name="search_bitmap_segment")],
            },
        ),
        migrations.RunPython(
            _roles.grant({_roles.READER: ["view_searchbitmap", "view_searchbitmapkey", "view_searchpending"]}),
            migrations.RunPython.noop,
        ),
        migrations.RunSQL(
            SQL.read_text(encoding="utf-8"),
            """
            DROP TRIGGER bitmaps_added ON archive_searchentry;
            DROP TRIGGER bitmaps_changed ON archive_searchentry;
            DROP TRIGGER bitmaps_removed ON archive_searchentry;
            DROP TRIGGER bitmaps_emptied ON archive_searchentry;
            DROP FUNCTION archive_bitmaps_pend;
            DROP FUNCTION archive_bitmaps_emptied;
            DROP FUNCTION archive_segments;
            """,
        ),
    ]
