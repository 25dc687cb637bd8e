"""Index the articles of which the day is uncertain: a day's page sets them apart."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0007_curators")]

    operations = [
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["published_latest", "published_earliest"],
                condition=models.Q(published_earliest__lt=models.F("published_latest")),
                name="article_uncertain_day",
            ),
        ),
    ]
