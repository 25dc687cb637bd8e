"""How the statements of search are run: with settings that PostgreSQL's planner would not choose by itself."""

from collections.abc import Mapping
from typing import Any

from django.db import connection

# Telling whether a vector holds a word costs far more than the planner thinks, since vectors are stored apart: it would
# read the whole table for words that a third of the articles hold. Compiling costs more than these statements.
_SETTINGS = {"enable_seqscan": "off", "jit": "off", "work_mem": "'32MB'"}
# Without an order to keep, walking through an index to find a few articles is a gamble; bitmaps are none.
_BITMAPS_ALONE = {"enable_indexscan": "off"}


def run(sql: str, values: Mapping[str, Any], *, bitmaps_alone: bool = False) -> list[tuple[Any, ...]]:
    """The rows of one statement, whose settings last as long as itself; all of it is one message to the server."""
    settings = _SETTINGS | (_BITMAPS_ALONE if bitmaps_alone else {})
    prefix = "".join(f"SET LOCAL {name} = {value}; " for name, value in settings.items())
    with connection.cursor() as cursor:
        cursor.execute(prefix + sql, dict(values))
        while cursor.description is None:
            cursor.nextset()
        return list(cursor.fetchall())
