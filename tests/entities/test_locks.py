from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import OperationalError, connection, transaction
from psycopg.errors import LockNotAvailable

from archive.entities import locks

pytestmark = pytest.mark.django_db(transaction=True)

ARTICLE = partial(locks.hold_article, "satu")
OTHER_ARTICLE = partial(locks.hold_article, "dua")
NAMES = partial(locks.hold_names, ["satu", "dua"])


def must_wait(take: Callable[[], None]) -> bool:
    """Whether a writer with a connection of its own gets the lock only later."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '100ms'")
            take()
    except OperationalError as error:
        return isinstance(error.__cause__, LockNotAvailable)
    finally:
        connection.close()
    return False


@pytest.mark.parametrize(
    ("held", "wanted", "waits"),
    [
        (ARTICLE, ARTICLE, True),
        (ARTICLE, OTHER_ARTICLE, False),
        (ARTICLE, locks.hold_entities, False),
        (ARTICLE, locks.hold_merges, True),
        (ARTICLE, locks.share_merges, False),
        (locks.hold_merges, ARTICLE, True),
        (locks.share_merges, locks.share_merges, False),
        (locks.hold_entities, locks.hold_entities, True),
        (locks.hold_entities, locks.hold_merges, False),
        (NAMES, NAMES, True),
        (NAMES, partial(locks.hold_names, ["dua"]), True),
        (NAMES, partial(locks.hold_names, ["tiga"]), False),
        (NAMES, partial(locks.hold_names, [str(number) for number in range(locks.MOST_NAMES + 1)]), True),
        (NAMES, locks.hold_entities, True),
        (locks.hold_entities, NAMES, True),
        (NAMES, OTHER_ARTICLE, False),
    ],
)
def test_lock_keeps_apart_whom_it_should(held: Callable[[], None], wanted: Callable[[], None], waits: bool) -> None:
    with transaction.atomic(), ThreadPoolExecutor(1) as other:
        held()
        assert other.submit(must_wait, wanted).result() is waits


def test_locks_end_with_the_transaction() -> None:
    with transaction.atomic():
        locks.hold_entities()
    with ThreadPoolExecutor(1) as other:
        assert other.submit(must_wait, locks.hold_entities).result() is False
