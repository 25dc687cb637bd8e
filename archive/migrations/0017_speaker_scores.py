"""Give a statement's link to its speaker a score and reasons of its own."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0016_joint_statements")]

    operations = [
        migrations.AddField(
            model_name="statement",
            name="speaker_score",
            field=models.FloatField(default=0.5, verbose_name="keyakinan narasumber"),
        ),
        migrations.AddField(
            model_name="statement",
            name="speaker_reasons",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=60),
                blank=True,
                default=list,
                size=None,
                verbose_name="alasan narasumber",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("speaker_score__range", (0, 1))), name="speaker_score_is_a_share"
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["status", "speaker_score"], name="statement_speaker_queue"),
        ),
    ]
