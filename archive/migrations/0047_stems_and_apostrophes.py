"""Install the dictionary of stems anew, and take words with apostrophes for the words without them.

What is indexed before stays as it was until `manage.py reindex`.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("archive", "0046_days_as_btrees")]

    operations = [
        migrations.RunSQL((SQL / f"{name}.sql").read_text(encoding="utf-8"), migrations.RunSQL.noop)
        for name in ("text_search", "marking")
    ]
