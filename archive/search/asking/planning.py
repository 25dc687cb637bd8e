"""How the statements of search are run: with settings that PostgreSQL's planner would not choose by itself."""

import re
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any
from weakref import WeakKeyDictionary

from django.db import DatabaseError, connection

# Telling whether a vector holds a word costs far more than the planner thinks, since vectors are stored apart: it would
# read the whole table for words that a third of the articles hold. Compiling costs more than these statements.
_SETTINGS = {"enable_seqscan": "off", "jit": "off", "work_mem": "'32MB'"}
# Without an order to keep, walking through an index to find a few articles is a gamble; bitmaps are none.
_BITMAPS_ALONE = {"enable_indexscan": "off"}
_PLANNED_ONCE = {"plan_cache_mode": "force_generic_plan"}

PREPARED = 64  # statements that a connection knows, each half a megabyte of the server's memory or less

_PARAMETER = re.compile(r"%\((\w+)\)s")
_prepared: WeakKeyDictionary[Any, list[str]] = WeakKeyDictionary()  # their names, by connection, the last used last


def run(sql: str, values: Mapping[str, Any], *, bitmaps_alone: bool = False) -> list[tuple[Any, ...]]:
    """The rows of one statement, whose settings last as long as itself; all of it is one message to the server."""
    return _ask(_SETTINGS | (_BITMAPS_ALONE if bitmaps_alone else {}), sql, values)


def run_prepared(sql: str, values: Mapping[str, Any], *, bitmaps_alone: bool = False) -> list[tuple[Any, ...]]:
    """The same for a statement whose best plan depends on no value: each connection makes it once."""
    name, preparing, executing = _write_prepared(sql)
    connection.ensure_connection()
    known = _prepared.setdefault(connection.connection, [])
    settings = _SETTINGS | _PLANNED_ONCE | (_BITMAPS_ALONE if bitmaps_alone else {})
    if name not in known:
        executing = _make_room(known) + preparing + executing
    try:
        rows = _ask(settings, executing, values)
    except DatabaseError:
        known.clear()  # it may have been prepared before it failed
        raise
    known[:] = [*(each for each in known if each != name), name]
    return rows


def _make_room(known: list[str]) -> str:
    """The SQL that forgets what stands in the way of one more; of a connection that knows none, whatever it has."""
    if not known:
        return "DEALLOCATE ALL; "
    surplus = max(0, len(known) + 1 - PREPARED)
    forgotten, known[:] = known[:surplus], known[surplus:]
    return "".join(f"DEALLOCATE {name}; " for name in forgotten)


@lru_cache(maxsize=256)  # more than a worker meets, but every number of words and filters is a text of its own
def _write_prepared(sql: str) -> tuple[str, str, str]:
    """The statement's name, the SQL that prepares it and the SQL that executes it."""
    names = list(dict.fromkeys(_PARAMETER.findall(sql)))
    name = f"archive_{sha256(sql.encode()).hexdigest()[:24]}"
    numbered = _PARAMETER.sub(lambda found: f"${names.index(found[1]) + 1}", sql).rstrip().rstrip(";")
    arguments = ", ".join(f"%({each})s" for each in names)
    return name, f"PREPARE {name} AS {numbered}; ", f"EXECUTE {name} ({arguments})"


def _ask(settings: Mapping[str, str], sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    prefix = "".join(f"SET LOCAL {name} = {value}; " for name, value in settings.items())
    with connection.cursor() as cursor:
        cursor.execute(prefix + sql, dict(values))
        while cursor.description is None:
            cursor.nextset()
        return list(cursor.fetchall())
