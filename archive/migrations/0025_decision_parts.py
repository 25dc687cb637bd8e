"""Let decisions that were taken by one stroke know of each other, and list those of one curator by time."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0024_review_claims")]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="part_of",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="parts",
                to="archive.decision",
                verbose_name="bagian dari",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["curator", "decided_at"], name="decision_of_curator"),
        ),
    ]
