"""Remember which shipped names and positions a row was given, so that what a curator takes away does not come back."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0012_reading_days")]

    operations = [
        migrations.AddField(
            model_name=model,
            name="received",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), default=list, editable=False, size=None
            ),
        )
        for model in ("place", "speaker")
    ]
