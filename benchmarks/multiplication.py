"""Makes a large archive of a smaller one: python -m benchmarks.multiplication TIMES.

Every article is there TIMES over, each time with other numbers and some weeks earlier, with its text, statements,
mentions and search entry. Lists and counts are as long as in an archive of that size; words are as frequent as in the
smaller one. It takes minutes where storing takes an hour, and goes past what ingest checks: on an embedded server of
its own only.
"""

import sys
import time
from collections.abc import Mapping

from django.db import connection, transaction

from archive.models import search_tally
from benchmarks.corpus import settle

WEEKS = 7  # by which each copy is earlier than the one before
# Of each table the columns that differ: a copy's keys lie behind those of all copies before it.
TABLES: Mapping[str, Mapping[str, str]] = {
    "archive_article": {
        "id": "id + {article}",
        "key": "key || '#{copy}'",
        "external_id": "external_id || '#{copy}'",
        "current_revision_id": "current_revision_id + {revision}",
        "published_earliest": "published_earliest - {days}",
        "published_latest": "published_latest - {days}",
    },
    "archive_revision": {"id": "id + {revision}", "article_id": "article_id + {article}"},
    "archive_statement": {
        "id": "id + {statement}",
        "article_id": "article_id + {article}",
        "revision_id": "revision_id + {revision}",
    },
    "archive_placemention": {
        "id": "id + {mention}",
        "article_id": "article_id + {article}",
        "revision_id": "revision_id + {revision}",
    },
    "archive_searchentry": {
        "article_id": "article_id + {article}",
        "day": "day - {days}",
        "day_from": "day_from - {days}",
        "day_to": "day_to - {days}",
        "vector": """ts_delete(vector, ARRAY[to_char(day_from, '"y:"YYYY'), to_char(day_from, '"m:"YYYYMM')])
            || array_to_tsvector(array_remove(ARRAY[
                CASE WHEN extract(year FROM day_from - {days}) = extract(year FROM day_to - {days})
                     THEN to_char(day_from - {days}, '"y:"YYYY') END,
                CASE WHEN date_trunc('month', day_from - {days}) = date_trunc('month', day_to - {days})
                     THEN to_char(day_from - {days}, '"m:"YYYYMM') END], NULL))""",
    },
}
COUNTED = {  # the tables whose keys are counted, by the names above
    "article": "archive_article",
    "revision": "archive_revision",
    "statement": "archive_statement",
    "mention": "archive_placemention",
}
_COLUMNS = """
    SELECT quote_ident(column_name) FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position
"""
_INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename = ANY (%s) AND indexdef NOT LIKE 'CREATE UNIQUE%%'
"""
_SEQUENCE = "SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"


def main(times: int) -> None:
    """Copy every article until it is there so many times; indexes are built when all rows are in."""
    started = time.monotonic()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SET LOCAL session_replication_role = replica"
        )  # no triggers: the copies are as true as the rows
        cursor.execute("SET LOCAL maintenance_work_mem = '2GB'")
        steps = {name: _ask(f"SELECT max(id) FROM {table}") for name, table in COUNTED.items()}
        cursor.execute(_INDEXES, [list(TABLES)])
        indexes = cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        for table, changes in TABLES.items():
            _copy(table, changes, steps, times)
            _say(started, table)
        for name, definition in indexes:
            cursor.execute(definition)
            _say(started, name)
        search_tally.recount()
        for table in COUNTED.values():
            cursor.execute(_SEQUENCE.format(table=table))
    _say(started, "tally")
    settle()
    _say(started, "statistics")


def _copy(table: str, changes: Mapping[str, str], steps: Mapping[str, int], times: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS, [table])
        columns = [name for (name,) in cursor.fetchall()]
        cursor.execute(f"CREATE TEMPORARY TABLE original ON COMMIT DROP AS SELECT {', '.join(columns)} FROM {table}")
        for copy in range(1, times):
            shifts = {name: copy * step for name, step in steps.items()} | {"copy": copy, "days": copy * WEEKS * 7}
            values = ", ".join(changes[name].format(**shifts) if name in changes else name for name in columns)
            cursor.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM original")
        cursor.execute("DROP TABLE original")


def _ask(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return int(cursor.fetchone()[0])


def _say(started: float, what: str) -> None:
    print(f"{time.monotonic() - started:6.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
