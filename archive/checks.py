"""System checks of the database server: what a search would silently be worse or fail for."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Warning
from django.db import Error as DatabaseError
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from archive.models.text_search import CONFIGURATION, DICTIONARY_FILE, SYNONYM_DICTIONARY

OLDEST_POSTGRESQL = (15, 0)  # the oldest whose syntax the migrations use
FILE_HINT = (
    f"Copy archive/language/tsearch/{DICTIONARY_FILE} into the folder tsearch_data below the server's share folder "
    "(`pg_config --sharedir`), then run `manage.py reindex`."
)

TOO_OLD = Error(
    "The PostgreSQL server is older than version 15.", hint="Use PostgreSQL 15 or newer.", id="archive.E001"
)
NO_CONFIGURATION = Error(
    f"The text-search configuration {CONFIGURATION} is missing from the database.",
    hint="Restore a backup into an empty database: a migration makes the configuration.",
    id="archive.E002",
)
UNREADABLE_DICTIONARY = Error(
    f"The text-search configuration {CONFIGURATION} cannot be used: the server lost its dictionary file.",
    hint=FILE_HINT,
    id="archive.E003",
)
NO_DICTIONARY = Warning(
    f"The text-search configuration {CONFIGURATION} works without its dictionary, whose file is not on the server: "
    "forms such as menembak, ditembak and penembakan are not found together.",
    hint=FILE_HINT,
    id="archive.W001",
)
POOR_PARSER = Warning(
    "The database's parser of text search takes quotation marks and dashes for letters: words beside them are lost.",
    hint="Make the database with LC_CTYPE 'C.UTF-8' (or another UTF-8 locale) and restore a backup into it.",
    id="archive.W002",
)

CHAIN = """
    SELECT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = %(configuration)s),
           EXISTS (SELECT FROM pg_ts_config c JOIN pg_ts_config_map m ON m.mapcfg = c.oid
                   JOIN pg_ts_dict d ON d.oid = m.mapdict
                   WHERE c.cfgname = %(configuration)s AND d.dictname = %(dictionary)s)
"""  # whether there is the configuration, and whether the dictionary is part of it


def check_databases(*, databases: Sequence[str] | None = None, **kwargs: Any) -> Iterable[CheckMessage]:
    """What is wrong with each of the databases that Django was asked to check; none unless it was asked."""
    for alias in databases or ():
        yield from _check_server(alias)


def _check_server(alias: str) -> list[CheckMessage]:
    connection = connections[alias]
    if connection.get_database_version() < OLDEST_POSTGRESQL:
        return [TOO_OLD]
    if ("archive", "0001_text_search") not in MigrationRecorder(connection).applied_migrations():
        return []  # a migration will make what is missing
    return _check_text_search(alias)


def _check_text_search(alias: str) -> list[CheckMessage]:
    with connections[alias].cursor() as cursor:
        cursor.execute(CHAIN, {"configuration": CONFIGURATION, "dictionary": SYNONYM_DICTIONARY})
        exists, is_complete = cursor.fetchone()
    if not exists:
        return [NO_CONFIGURATION]
    if is_complete and not _can_parse(alias):
        return [UNREADABLE_DICTIONARY]
    return [*([] if is_complete else [NO_DICTIONARY]), *([] if _knows_letters(alias) else [POOR_PARSER])]


def _knows_letters(alias: str) -> bool:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT to_tsvector('simple', '“rudal—drone”') = 'drone:2 rudal:1'::tsvector")
        return bool(cursor.fetchone()[0])


def _can_parse(alias: str) -> bool:
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT to_tsvector(%s::regconfig, 'menembak')", [CONFIGURATION])
    except DatabaseError:
        return False
    return True
