"""Suggest speakers and places that may be one, by sound and spelling."""

from pathlib import Path

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

from archive.migrations import _roles

SOUNDS = (Path(__file__).parent / "sql" / "name_sounds.sql").read_text(encoding="utf-8")
SILENCE = """
    DROP INDEX place_name_sound, speaker_name_surname_sound, speaker_name_sound;
    DROP FUNCTION archive_sound(text)
"""


def pair(to, name):
    return models.ForeignKey(
        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to=to, verbose_name=name
    )


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0035_outlet_rules"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(SOUNDS, SILENCE),
        migrations.CreateModel(
            name="DuplicateSuggestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("score", models.FloatField(verbose_name="kemiripan")),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None, verbose_name="alasan"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "menunggu"), ("merged", "digabungkan"), ("dismissed", "bukan kembar")],
                        default="open",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True, verbose_name="diputuskan")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diputuskan oleh",
                    ),
                ),
                ("other_place", pair("archive.place", "tempat lain")),
                ("other_speaker", pair("archive.speaker", "narasumber lain")),
                ("place", pair("archive.place", "tempat")),
                ("speaker", pair("archive.speaker", "narasumber")),
            ],
            options={
                "verbose_name": "kemungkinan kembar",
                "verbose_name_plural": "kemungkinan kembar",
                "indexes": [models.Index(condition=Q(("status", "open")), fields=["-score", "id"], name="duplicate_open")],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(("other_place", None), ("place", None), ("speaker__lt", F("other_speaker")))
                        | Q(("other_speaker", None), ("place__lt", F("other_place")), ("speaker", None)),
                        name="duplicate_of_one_sort",
                    ),
                    models.UniqueConstraint(fields=("speaker", "other_speaker"), name="duplicate_speakers_once"),
                    models.UniqueConstraint(fields=("place", "other_place"), name="duplicate_places_once"),
                ],
            },
        ),
        migrations.RunSQL(
            "SELECT archive_record_changes('archive_duplicatesuggestion', '{}', '{score,reasons}')",
            "DROP TRIGGER record_change ON archive_duplicatesuggestion",
        ),
        migrations.RunPython(_roles.grant({"Pembaca": ["view_duplicatesuggestion"]}), migrations.RunPython.noop),
    ]
