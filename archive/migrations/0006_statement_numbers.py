"""Remember the last number given to a statement of an article, so that no number is given twice."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("archive", "0005_search_marking")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="last_statement_number",
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name="nomor pernyataan terakhir"),
        ),
    ]
