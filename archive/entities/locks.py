"""Advisory locks that keep writers apart; each is held to the end of the transaction.

Whoever takes several takes them in the order of this module, so that no two writers wait for each other.
"""

from collections.abc import Sequence

from django.db import connection

# Names of the locks that belong to no single row; any text will do that nothing else uses.
_MERGES = "archive merges"
_ENTITIES = "archive entities"
MOST_NAMES = 500  # locks on names that one transaction takes; the server has room for some thousands in all

_SHARE = "pg_advisory_xact_lock_shared(hashtextextended(%s, 0))"
_HOLD_SORTED = """
SELECT pg_advisory_xact_lock(number)
FROM (SELECT DISTINCT hashtextextended(key, %s) AS number FROM unnest(%s::text[]) AS key ORDER BY number) AS sorted
"""
_ARTICLE_KEY, _NAME = 1, 2  # what a text is that is locked: two of one text have different locks
_HOLD = "pg_advisory_xact_lock(hashtextextended(%s, 0))"


def share_merges() -> None:
    """Link rows to entities: from here on nobody merges any, while others may link too."""
    _execute(f"SELECT {_SHARE}", _MERGES)


def hold_article(key: str) -> None:
    """Write the article of this key and link it to entities: others that write it wait, and nobody merges meanwhile."""
    hold_articles([key])


def hold_articles(keys: Sequence[str]) -> None:
    """As `hold_article` for several, held in one order everywhere, so that no two writers wait for each other."""
    _execute(f"SELECT {_SHARE}", _MERGES)
    _hold_sorted(_ARTICLE_KEY, keys)


def hold_merges() -> None:
    """Merge entities or undo a merge: waits until nobody links rows to any."""
    _execute(f"SELECT {_HOLD}", _MERGES)


def hold_entities() -> None:
    """Open rows of outlets, places or speakers: others that open any wait, then see what was opened."""
    _execute(f"SELECT {_HOLD}", _ENTITIES)


def hold_names(keys: Sequence[str]) -> None:
    """As `hold_entities`, but only others that open rows that go by one of these keys wait; all, if the keys are many.

    With one lock for all, whoever stored batches beside another waited for him from the first new name to the end.
    """
    if len(keys) > MOST_NAMES:
        hold_entities()
        return
    _execute(f"SELECT {_SHARE}", _ENTITIES)
    _hold_sorted(_NAME, keys)


def _hold_sorted(what: int, keys: Sequence[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_HOLD_SORTED, [what, list(keys)])


def _execute(sql: str, *names: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, names)
