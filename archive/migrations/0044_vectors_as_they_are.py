"""Store the vectors of search entries without trying to compress them: it hardly ever succeeds, and costs each the attempt."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("archive", "0043_quick_normalisation")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE archive_searchentry ALTER COLUMN vector SET STORAGE EXTERNAL",
            "ALTER TABLE archive_searchentry ALTER COLUMN vector SET STORAGE EXTENDED",
        )
    ]
