"""Advisory locks that keep writers apart; each is held to the end of the transaction.

Whoever takes several takes them in the order of this module, so that no two writers wait for each other.
"""

from collections.abc import Sequence

from django.db import connection

# Names of the locks that belong to no single row; any text will do that nothing else uses.
_MERGES = "archive merges"
_ENTITIES = "archive entities"

_SHARE = "pg_advisory_xact_lock_shared(hashtextextended(%s, 0))"
_HOLD_SORTED = """
SELECT pg_advisory_xact_lock(number)
FROM (SELECT DISTINCT hashtextextended(key, 1) AS number FROM unnest(%s::text[]) AS key ORDER BY number) AS sorted
"""
_HOLD = "pg_advisory_xact_lock(hashtextextended(%s, 0))"


def share_merges() -> None:
    """Link rows to entities: from here on nobody merges any, while others may link too."""
    _execute(f"SELECT {_SHARE}", _MERGES)


def hold_article(key: str) -> None:
    """Write the article of this key and link it to entities: others that write it wait, and nobody merges meanwhile."""
    _execute(f"SELECT {_SHARE}, pg_advisory_xact_lock(hashtextextended(%s, 1))", _MERGES, key)


def hold_articles(keys: Sequence[str]) -> None:
    """As `hold_article` for several, held in one order everywhere, so that no two writers wait for each other."""
    _execute(f"SELECT {_SHARE}", _MERGES)
    with connection.cursor() as cursor:
        cursor.execute(_HOLD_SORTED, [list(keys)])


def hold_merges() -> None:
    """Merge entities or undo a merge: waits until nobody links rows to any."""
    _execute(f"SELECT {_HOLD}", _MERGES)


def hold_entities() -> None:
    """Open rows of outlets, places or speakers: others that open any wait, then see what was opened."""
    _execute(f"SELECT {_HOLD}", _ENTITIES)


def _execute(sql: str, *names: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, names)
