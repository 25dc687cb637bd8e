"""Merges keep apart from whoever links rows to speakers and places at the same time."""

from collections.abc import Callable, Iterator
from threading import Event, Thread

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection, transaction

from archive.entities import curation, locks
from archive.models import Decision
from tests import rows

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def elsewhere() -> Iterator[Callable[[Callable[[], None]], None]]:
    """Runs something in a transaction of another connection, which stays open to the end of the test."""
    done, threads = Event(), []

    def run(something: Callable[[], None]) -> None:
        ready = Event()

        def work() -> None:
            with transaction.atomic():
                something()
                ready.set()
                done.wait(10)
            connection.close()

        threads.append(Thread(target=work))
        threads[-1].start()
        assert ready.wait(10)

    yield run
    done.set()
    for thread in threads:
        thread.join()


def give_up_soon() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '200ms'")


def test_a_merge_waits_for_whoever_links_rows(elsewhere: Callable[[Callable[[], None]], None]) -> None:
    curator = User.objects.create_user("ratna")
    elsewhere(locks.share_merges)
    give_up_soon()
    with pytest.raises(OperationalError):
        curation.merge(rows.speaker("Sari"), into=rows.speaker("Budi"), by=curator)
    assert Decision.objects.count() == 0


def test_a_verdict_waits_for_whoever_writes_the_article(elsewhere: Callable[[Callable[[], None]], None]) -> None:
    curator = User.objects.create_user("ratna")
    article = rows.quoted("Berita", "Sari berkata tidak.", said={"Sari": "tidak"})
    elsewhere(lambda: locks.hold_article(article.key))
    give_up_soon()
    with pytest.raises(OperationalError):
        curation.confirm(article.statements.get(), by=curator)
    assert Decision.objects.count() == 0


def test_a_verdict_does_not_wait_for_other_articles(elsewhere: Callable[[Callable[[], None]], None]) -> None:
    curator = User.objects.create_user("ratna")
    article = rows.quoted("Berita", "Sari berkata tidak.", said={"Sari": "tidak"})
    elsewhere(lambda: locks.hold_article("lain"))
    give_up_soon()
    curation.confirm(article.statements.get(), by=curator)
    assert article.statements.get().status == "confirmed"
