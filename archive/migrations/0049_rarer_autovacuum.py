"""Let the planner's statistics of what is stored in bulk be taken after it, and not every minute meanwhile.

Of vectors they take seconds of a processor each time; `search_statistics.measure` takes them when the archive has grown by
a tenth.
"""

from django.db import migrations

SETTINGS = ("autovacuum_analyze_scale_factor", "autovacuum_vacuum_insert_scale_factor")
SHARE = 0.5  # by which a table may grow; by default a tenth and a fifth


class Migration(migrations.Migration):
    dependencies = [("archive", "0048_search_bitmaps")]

    operations = [
        migrations.RunSQL(
            f"ALTER TABLE archive_{table} SET ({', '.join(f'{name} = {SHARE}' for name in SETTINGS)})",
            f"ALTER TABLE archive_{table} RESET ({', '.join(SETTINGS)})",
        )
        for table in ("searchentry", "statement", "placemention", "revision", "content", "article", "capture")
    ]
