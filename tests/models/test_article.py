from datetime import date

import pytest

from archive.models import Article
from tests import rows

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 6)


def _range(first: date, last: date) -> Article:
    period = {"published_precision": "range", "published_basis": "office terms"}
    return rows.article(f"{first} {last}", day=None, published_earliest=first, published_latest=last, **period)


def test_visible_leaves_out_hidden_articles() -> None:
    shown = rows.article()
    rows.article(hidden=True)
    assert list(Article.objects.visible()) == [shown]


def test_newest_first_puts_unknown_days_last() -> None:
    unknown, old, new = rows.article(day=None), rows.article(day=date(2020, 1, 1)), rows.article(day=DAY)
    assert list(Article.objects.newest_first()) == [new, old, unknown]


def test_published_on_holds_articles_certain_to_the_day() -> None:
    certain = rows.article(day=DAY)
    _range(DAY, date(2024, 5, 9))
    assert list(Article.objects.published_on(DAY)) == [certain]


def test_perhaps_published_on_holds_ranges_around_the_day_the_shortest_first() -> None:
    rows.article(day=DAY)
    long, short = _range(date(2024, 1, 1), date(2024, 12, 31)), _range(DAY, date(2024, 5, 9))
    _range(date(2024, 5, 7), date(2024, 5, 9))
    assert list(Article.objects.perhaps_published_on(DAY).most_certain_first()) == [short, long]


def test_count_sources_of_articles_that_relay_others() -> None:
    rows.article("Satu", wire_sources=["Kantor A", "Kantor B"])
    rows.article("Dua", wire_sources=["Kantor A"])
    rows.article("Tiga")
    assert Article.objects.relaying().count_sources(5) == [("Kantor A", 2), ("Kantor B", 1)]
