"""Let several speakers utter one span together: a statement each."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0015_search_spellings")]

    operations = [
        migrations.RemoveConstraint(model_name="statement", name="statement_span_once"),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.UniqueConstraint(
                fields=("revision", "start", "end", "speaker_name"), name="statement_span_once_per_speaker"
            ),
        ),
    ]
