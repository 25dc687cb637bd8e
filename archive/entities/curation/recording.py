"""Who acts: as long as the session says so, triggers record what each row was before and after."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# The whole session, not one transaction: an act may take several. It ends with the act, or with the connection.
_BEGIN = """
    SELECT set_config('archive.curator', %s, false), set_config('archive.changeset', %s, false),
           set_config('archive.route', %s, false)
"""
_END = "SELECT set_config('archive.curator', '', false)"


@contextmanager
def acting(curator: int, route: str) -> Iterator[uuid.UUID]:
    """Record every change of a curated row as this curator's; the key of the set of changes that they make up.

    `curator` is the key of a user, `route` the page or job that the curator used.
    """
    changeset = uuid.uuid4()
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN, [str(curator), str(changeset), route])
    try:
        yield changeset
    finally:
        _end()


def _end() -> None:
    """A connection that was lost, or whose transaction failed, forgets by itself."""
    if connection.connection is None or connection.needs_rollback:
        return
    with connection.cursor() as cursor:
        cursor.execute(_END)
