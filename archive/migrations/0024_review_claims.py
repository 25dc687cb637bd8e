"""Add claims, so that no two curators review the same reading."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from archive.migrations import _roles


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0023_changes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReviewClaim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("expires_at", models.DateTimeField(verbose_name="berlaku sampai")),
                (
                    "curator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="kurator",
                    ),
                ),
                (
                    "mention",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claim",
                        to="archive.placemention",
                        verbose_name="penyebutan tempat",
                    ),
                ),
                (
                    "statement",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claim",
                        to="archive.statement",
                        verbose_name="pernyataan",
                    ),
                ),
            ],
            options={"verbose_name": "pegangan peninjauan", "verbose_name_plural": "pegangan peninjauan"},
        ),
        migrations.AddConstraint(
            model_name="reviewclaim",
            constraint=models.CheckConstraint(
                condition=models.Q(("statement__isnull", True), ("mention__isnull", True), _connector="XOR"),
                name="claim_of_one_reading",
            ),
        ),
        migrations.RunPython(_roles.grant({"Pembaca": ["view_reviewclaim"]}), migrations.RunPython.noop),
    ]
