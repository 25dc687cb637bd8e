"""Find articles by their last possible day, only those of uncertain days by their range; tell the planner what it guesses.

A range index costs more to keep and to read than one of days. The planner takes one article in 200 to be in any sample, and
looking for a word in a stored vector to cost as much as comparing two numbers: it is 15 µs against 0.05.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("archive", "0045_statement_tally")]

    operations = [
        migrations.RunSQL(
            """
            DROP INDEX search_entry_days, search_entry_sample_days;
            CREATE INDEX search_entry_uncertain ON archive_searchentry USING gist (daterange(day_from, day_to, '[]'))
                WHERE day_from < day_to;
            CREATE INDEX search_entry_sample_day ON archive_searchentry (day)
                WHERE article_id % 16 = 0 AND day IS NOT NULL;
            CREATE INDEX search_entry_sample_64_day ON archive_searchentry (day)
                WHERE article_id % 64 = 0 AND article_id % 16 = 0 AND day IS NOT NULL;
            CREATE INDEX search_entry_sample_256_day ON archive_searchentry (day)
                WHERE article_id % 256 = 0 AND article_id % 16 = 0 AND day IS NOT NULL;
            """,
            """
            DROP INDEX search_entry_uncertain, search_entry_sample_day, search_entry_sample_64_day,
                search_entry_sample_256_day;
            CREATE INDEX search_entry_days ON archive_searchentry USING gist (daterange(day_from, day_to, '[]'))
                WHERE day_from IS NOT NULL;
            CREATE INDEX search_entry_sample_days ON archive_searchentry USING gist (daterange(day_from, day_to, '[]'))
                WHERE article_id % 16 = 0 AND day_from IS NOT NULL
            """,
        ),
        migrations.RunSQL(
            """
            CREATE STATISTICS search_entry_samples ON (article_id % 16), (article_id % 64), (article_id % 256)
                FROM archive_searchentry;
            ALTER STATISTICS search_entry_samples SET STATISTICS 300;  -- there are 256 combinations
            ANALYZE archive_searchentry;
            """,
            "DROP STATISTICS search_entry_samples",
        ),
        migrations.RunSQL(
            """
            DO $$
            BEGIN
                ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) COST 300;
            EXCEPTION WHEN insufficient_privilege THEN
                RAISE NOTICE 'only a superuser can tell what it costs to look for a word; searches with days are slower';
            END
            $$
            """,
            "DO $$ BEGIN ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) COST 1; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$",
        ),
    ]
