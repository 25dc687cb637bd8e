"""Claims, with two curators at once on connections of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone

from archive.entities import curation
from archive.models import PlaceMention, ReviewClaim, Statement
from tests import rows

BODY = "Menteri Sari mengatakan gencatan senjata berlaku besok. Kota Arang sepi."


@pytest.fixture
def other(db: None) -> User:
    return User.objects.create_user("tono")


@pytest.fixture
def statement(curator: User) -> Statement:
    article = rows.quoted("Gencatan", BODY, said={"Sari": "gencatan senjata berlaku besok"}, at=("Arang",))
    return article.statements.get()


def test_a_claim_keeps_others_off(statement: Statement, curator: User, other: User) -> None:
    assert [curation.claim(statement, by=user) for user in (curator, other, curator)] == [True, False, True]


def test_a_claim_of_a_statement_leaves_the_mention_free(statement: Statement, curator: User, other: User) -> None:
    curation.claim(statement, by=curator)
    assert curation.claim(PlaceMention.objects.get(), by=other) is True


def test_a_claim_expires(statement: Statement, curator: User, other: User) -> None:
    curation.claim(statement, by=curator)
    ReviewClaim.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    free = list(curation.leave_out_held(Statement.objects.all(), by=other))
    assert (free, curation.claim(statement, by=other)) == ([statement], True)


def test_a_released_reading_is_free(statement: Statement, curator: User, other: User) -> None:
    curation.claim(statement, by=curator)
    curation.release(statement, by=other)
    assert curation.claim(statement, by=other) is False
    curation.release(statement, by=curator)
    assert curation.claim(statement, by=other) is True


def test_what_others_hold_is_left_out(statement: Statement, curator: User, other: User) -> None:
    curation.claim(statement, by=curator)
    found = [list(curation.leave_out_held(Statement.objects.all(), by=user)) for user in (curator, other)]
    assert found == [[statement], []]


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What the calls return that are made at the same time, each on a connection of its own."""
    start = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        start.wait()
        try:
            with transaction.atomic():
                return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return [found.result() for found in [pool.submit(run, call) for call in calls]]


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_each_gets_another_reading() -> None:
    users = [User.objects.create_user(name) for name in ("ratna", "tono")]
    said = {"Sari": "gencatan senjata berlaku besok", "Budi": "Kota Arang sepi"}
    article = rows.quoted("Gencatan", BODY, said=said)
    waiting = list(article.statements.order_by("number"))
    got = at_once(*(lambda user=user: curation.claim_first(waiting, by=user) for user in users))
    assert sorted(row.pk for row in got) == [row.pk for row in waiting]


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_gets_the_only_reading() -> None:
    users = [User.objects.create_user(name) for name in ("ratna", "tono")]
    article = rows.quoted("Gencatan", BODY, said={"Sari": "gencatan senjata berlaku besok"})
    statement = article.statements.get()
    got = at_once(*(lambda user=user: curation.claim(statement, by=user) for user in users))
    assert sorted(got) == [False, True]
