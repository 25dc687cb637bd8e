"""Bitmaps hold what search entries do, whatever changes and in whatever order it is folded."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    Article,
    SearchBitmap,
    SearchBitmapKey,
    SearchEntry,
    SearchLexeme,
    SearchPending,
    search_bitmap,
    search_entry,
    search_statistics,
)
from tests import rows

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_bitmap, "FEWEST", 2)
    monkeypatch.setattr(search_bitmap, "SHARE", 0.5)
    monkeypatch.setattr(search_bitmap, "VALUE_SHARE", 0.5)


def store(number: int, text: str = "Rudal jatuh.", **values: object) -> Article:
    return rows.article(f"Nomor {number}", text, **{"by": rows.outlet(), "day": date(2024, 5, number + 1), **values})


def prepare(count: int = 4) -> list[Article]:
    """Articles, with bitmaps of what two of them hold."""
    articles = [store(number) for number in range(count)]
    SearchLexeme.objects.create(lexeme="rudal", documents=count)
    search_bitmap.choose(count)
    return articles


def keys() -> dict[str, int]:
    return dict(SearchBitmapKey.objects.values_list("key", "articles"))


def test_choose_makes_bitmaps_of_what_many_hold() -> None:
    outlet = prepare()[0].outlet_id
    assert keys() == {"a:": 4, "rudal": 4, f"o:{outlet}": 4, "m:202405": 4, "y:2024": 4}
    assert (SearchPending.objects.count(), search_bitmap.find_wrong()) == (0, [])


def test_choose_drops_the_bitmaps_of_what_few_hold() -> None:
    prepare()
    SearchLexeme.objects.all().delete()
    search_bitmap.choose(4)
    assert ("rudal" in keys(), SearchBitmap.objects.filter(key="rudal").exists()) == (False, False)


def test_small_archive_has_none() -> None:
    prepare()
    store(4)
    search_bitmap.choose(2)
    assert (keys(), SearchBitmap.objects.count(), SearchPending.objects.count()) == ({}, 0, 0)


def test_small_archive_lets_nothing_wait() -> None:
    store(0)
    search_bitmap.fold()
    assert (SearchPending.objects.count(), SearchBitmap.objects.count()) == (0, 0)


def revise(article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(title="Rudal lagi")
    search_entry.refresh([article.pk])


def move(article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(outlet=rows.outlet("Mingguan"), published_earliest=date(2023, 1, 1))
    search_entry.refresh([article.pk])


def hide(article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(hidden=True)
    search_entry.refresh([article.pk])


def change_by_sql(article: Article) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE archive_searchentry SET vector = '' WHERE article_id = %s", [article.pk])


def delete_by_sql(article: Article) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM archive_searchentry WHERE article_id = %s", [article.pk])


@pytest.mark.parametrize("change", [revise, move, hide, change_by_sql, delete_by_sql])
def test_fold_works_every_change_in(change: Callable[[Article], object]) -> None:
    first, *_ = prepare()
    change(first)
    store(7, "Rudal dan drone.")
    waiting = SearchPending.objects.count()
    search_bitmap.fold()
    assert (waiting, SearchPending.objects.count(), search_bitmap.find_wrong()) == (2, 0, [])


def test_fold_far_away_opens_a_segment() -> None:
    prepare()
    store(5, pk=20_000)
    search_bitmap.fold()
    assert sorted(SearchBitmap.objects.filter(key="rudal").values_list("segment", flat=True))[-1] == 20_000 // 8_192
    assert search_bitmap.find_wrong() == []


def test_fold_gives_a_bitmap_to_a_value_that_has_become_frequent() -> None:
    prepare()  # two articles are many
    other = rows.outlet("Mingguan")
    store(5, by=other)
    search_bitmap.fold()
    once = f"o:{other.pk}" in keys()
    store(6, by=other)
    search_bitmap.fold()
    assert (once, keys()[f"o:{other.pk}"], search_bitmap.find_wrong()) == (False, 2, [])


def test_fold_gives_a_bitmap_to_each_new_month() -> None:
    prepare()
    store(5, day=date(2025, 1, 3))
    search_bitmap.fold()
    assert (keys()["m:202501"], keys()["y:2025"], keys()["m:202405"]) == (1, 1, 4)


@pytest.mark.parametrize(("ids", "folded"), [([1, 2], False), ([7, 2_048], True)])
def test_fold_sometimes_goes_by_the_numbers(ids: list[int], folded: bool) -> None:
    store(0)
    search_bitmap.fold_sometimes(ids)
    assert SearchPending.objects.exists() is not folded


def test_fold_asks_as_many_queries_for_many_articles() -> None:
    prepare()
    asked = []
    for numbers in ([5], [6, 7, 8]):
        for number in numbers:
            store(number)
        with CaptureQueriesContext(connection) as captured:
            search_bitmap.fold()
        asked.append(len(captured))
    assert asked[0] == asked[1]


def test_find_wrong_names_bitmaps_that_are_not_what_entries_hold() -> None:
    prepare()
    SearchBitmap.objects.filter(key="rudal").delete()
    SearchBitmapKey.objects.filter(key="y:2024").update(articles=9)
    assert search_bitmap.find_wrong() == ["rudal", "y:2024"]


def test_find_wrong_leaves_waiting_articles_aside() -> None:
    prepare()
    SearchEntry.objects.all().delete()
    assert search_bitmap.find_wrong() == []


def test_emptied_entries_leave_no_bitmaps() -> None:
    prepare()
    store(4)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE archive_searchentry")
    assert (SearchBitmap.objects.count(), keys(), SearchPending.objects.count()) == (0, {}, 0)


def test_measuring_makes_bitmaps_of_frequent_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_statistics, "FREQUENT", 2)
    for number in range(4):
        store(number, "Rudal jatuh." if number else "Kota sepi.")
    search_statistics.measure()
    words = SearchBitmapKey.objects.filter(facet="").exclude(key="a:").values_list("key", "articles")
    assert dict(words) == {"nomor": 4, "rudal": 3, "jatuh": 3}


def test_archive_without_its_bitmaps_is_measured_again() -> None:
    for number in range(4):
        store(number)
    search_statistics.measure()
    enough = search_statistics.measure_if_grown()
    SearchBitmapKey.objects.all().delete()
    SearchBitmap.objects.all().delete()
    assert (enough, search_statistics.measure_if_grown(), "a:" in keys()) == (False, True, True)
