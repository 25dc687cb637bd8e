"""Which articles are related, and in which order."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import Article
from archive.search.related import related
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Kapal kargo karam di selat, kata Ani: awak selamat."


@pytest.fixture(autouse=True)
def _others() -> None:
    for number in range(8):
        rows.article(f"Pasar {number}", f"Harga beras naik {number} persen menurut pedagang.")


def quoted(title: str, body: str = BODY, **values: object) -> Article:
    return rows.quoted(title, body, said={"Ani": "awak selamat"} if "Ani" in body else {}, **values)


def test_related_articles_share_rare_words() -> None:
    article = quoted("Kargo karam")
    other = rows.article("Selat ditutup", "Bangkai kapal kargo yang karam menutup selat.")
    assert related(article.pk) == [other.pk]


def test_article_that_shares_more_goes_first() -> None:
    article = quoted("Kargo karam")
    less = rows.article("Kapal", "Kapal kargo lain berlabuh di selat.")
    more = quoted("Kargo karam lagi")
    assert related(article.pk) == [more.pk, less.pk]


def test_article_of_the_same_day_goes_first() -> None:
    article = quoted("Asal", day=date(2024, 5, 6))
    later = quoted("Lain", day=date(2024, 8, 6))
    same = quoted("Lain", BODY + " ", day=date(2024, 5, 7))
    assert related(article.pk) == [same.pk, later.pk]


def test_copies_are_not_related() -> None:
    article = quoted("Sama")
    quoted("Sama", key="lain")
    assert related(article.pk) == []


def test_hidden_article_has_none() -> None:
    assert related(0) == []


def test_limit_is_kept() -> None:
    article = quoted("Asal")
    for number in range(3):
        quoted(f"Nomor {number}")
    assert len(related(article.pk, 2)) == 2


def test_related_asks_one_query() -> None:
    article = quoted("Asal")
    with CaptureQueriesContext(connection) as captured:
        related(article.pk)
    assert len(captured) == 1
