"""Keep the day by which a capture was read, so that reading it anew dates it alike."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0011_dateline_places")]

    operations = [
        migrations.AddField(
            model_name="capture",
            name="read_as_of",
            field=models.DateField(blank=True, null=True, verbose_name="dibaca per tanggal"),
        ),
    ]
