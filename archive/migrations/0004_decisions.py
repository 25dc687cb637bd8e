"""Let decisions be undone: what lies beneath them, and whose a row was before merges."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0003_spans"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="decision",
            name="decision_has_its_subject",
        ),
        migrations.AddField(
            model_name="decision",
            name="before",
            field=models.JSONField(blank=True, default=dict, verbose_name="sebelumnya"),
        ),
        migrations.AddField(
            model_name="placemention",
            name="merged_from",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="archive.place",
                verbose_name="semula milik",
            ),
        ),
        migrations.AddField(
            model_name="placename",
            name="merged_from",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="archive.place",
                verbose_name="semula milik",
            ),
        ),
        migrations.AddField(
            model_name="position",
            name="merged_from",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="archive.speaker",
                verbose_name="semula milik",
            ),
        ),
        migrations.AddField(
            model_name="speakername",
            name="merged_from",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="archive.speaker",
                verbose_name="semula milik",
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="merged_from",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="archive.speaker",
                verbose_name="semula milik",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="kind",
            field=models.CharField(
                choices=[
                    ("confirm statement", "benarkan pernyataan"),
                    ("correct statement", "perbaiki pernyataan"),
                    ("reject statement", "tolak pernyataan"),
                    ("confirm mention", "benarkan penyebutan"),
                    ("correct mention", "perbaiki penyebutan"),
                    ("reject mention", "tolak penyebutan"),
                    ("correct article", "perbaiki artikel"),
                    ("hide article", "sembunyikan artikel"),
                    ("correct speaker", "perbaiki narasumber"),
                    ("correct place", "perbaiki tempat"),
                    ("merge speakers", "gabungkan narasumber"),
                    ("merge places", "gabungkan tempat"),
                ],
                max_length=20,
                verbose_name="keputusan",
            ),
        ),
        migrations.AddIndex(
            model_name="placemention",
            index=models.Index(fields=["status", "score"], name="mention_review_queue"),
        ),
        migrations.AddIndex(
            model_name="placemention",
            index=models.Index(
                condition=models.Q(("merged_from__isnull", False)), fields=["merged_from"], name="mention_merged_from"
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("merged_from__isnull", False)), fields=["merged_from"], name="statement_merged_from"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ["correct speaker", "merge speakers"]), ("speaker__isnull", False)),
                    models.Q(("kind__in", ["correct place", "merge places"]), ("place__isnull", False)),
                    models.Q(
                        models.Q(
                            ("kind__in", ["correct speaker", "merge speakers", "correct place", "merge places"]),
                            _negated=True,
                        ),
                        ("article__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="decision_has_its_subject",
            ),
        ),
    ]
