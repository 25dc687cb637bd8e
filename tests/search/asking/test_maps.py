"""Broad sets are counted by bitmaps: every number is that which counting article by article gives."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.models import Article, SearchEntry, SearchLexeme, SearchPending, search_bitmap, search_entry
from archive.search import query_language
from archive.search.answers import Facet, Histogram, SearchResults
from archive.search.asking import maps, pages, samples
from archive.search.asking.locations import locate
from archive.search.criteria import Criteria
from archive.search.filters import FACETS
from archive.search.results import search
from archive.search.values import list_values
from tests import rows
from tests.search import test_facets

pytestmark = pytest.mark.django_db

NEVER_BROAD, ALWAYS_BROAD = 10**6, 0


@pytest.fixture(autouse=True)
def _small_archives_have_bitmaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_bitmap, "FEWEST", 0)
    monkeypatch.setattr(search_bitmap, "SHARE", 1.0)  # so that what `choose` is told is the least number
    monkeypatch.setattr(search_bitmap, "VALUE_SHARE", 1.0)


def count(asked: Criteria, broad: int, values: int = 12) -> tuple[int, tuple[Facet, ...], Histogram]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(samples, "MAPPED", broad)
        patch.setattr(pages, "FACET_VALUES", values)
        found = search(asked)
    return found.total, found.facets, found.histogram


def ask(text: str) -> SearchResults:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(samples, "MAPPED", ALWAYS_BROAD)
        return search(query_language.parse(text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    made=st.lists(st.fixed_dictionaries(test_facets.subsets), max_size=6),
    later=st.lists(st.fixed_dictionaries(test_facets.subsets), max_size=2),
    hidden=st.booleans(),
    least=st.integers(1, 3),
    values=st.sampled_from((1, 2, 12)),
    asked=test_facets.criteria,
)
def test_counts_by_bitmaps_are_those_by_rows(
    made: list[dict[str, Any]],
    later: list[dict[str, Any]],
    hidden: bool,
    least: int,
    values: int,
    asked: Criteria,
) -> None:
    SearchEntry.objects.all().delete()  # those of the example before
    SearchLexeme.objects.get_or_create(lexeme="rudal", documents=3)
    SearchLexeme.objects.get_or_create(lexeme="kota", documents=3)
    test_facets.prepare()
    for article in made:
        test_facets.store(article)
    search_bitmap.choose(least)
    for article in later:
        test_facets.store(article)
    if hidden:
        SearchEntry.objects.filter(pk__in=SearchEntry.objects.order_by("pk")[:1]).delete()
    assert count(asked, ALWAYS_BROAD, values) == count(asked, NEVER_BROAD, values)
    search_bitmap.fold()
    assert count(asked, ALWAYS_BROAD, values) == count(asked, NEVER_BROAD, values)


@pytest.fixture
def _articles() -> None:
    for number in range(8):
        rows.quoted(
            f"Nomor {number}",
            f"Rudal jatuh di Kursk: perang usai{' dan drone' * (number % 2)}.",
            said={"Ani": "perang usai"},
            at=("Kursk",),
            by=rows.outlet("Harian"),
            day=date(2024, number + 1, 5) if number else None,
        )
    search_bitmap.choose(2)


@pytest.mark.usefixtures("_articles")
@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("rudal", 8),
        ("rudal drone", 4),
        ("rudal -drone", 4),
        ("drone OR tidakada", 4),
        ('"jatuh di kursk"', 8),
        ("ru*", 8),
        ("-tidakada", 8),
        ("-rudal", 0),
        ("media:harian", 8),
        ("media:entah", 0),
        ("rudal pejabat:ani tempat:kursk media:harian", 8),
        ("dari:2024-03 sampai:2024-04-05", 2),
        ("drone dari:2024-03", 3),
    ],
)
def test_number_of_articles_is_exact(text: str, total: int) -> None:
    found = ask(text)
    assert (found.total, found.estimated, found.histogram.estimated) == (total, False, False)


@pytest.mark.usefixtures("_articles")
def test_changed_articles_are_counted_as_they_are_now() -> None:
    first, second, *_ = Article.objects.order_by("pk")
    rows.article("Nomor 8", "Rudal ketiga.")
    Article.objects.filter(pk=first.pk).update(hidden=True)
    search_entry.refresh([first.pk, second.pk])
    assert (SearchPending.objects.count(), ask("rudal").total, ask("-rudal").total) == (3, 8, 0)


@pytest.mark.usefixtures("_articles")
def test_without_bitmaps_or_with_many_waiting_counts_are_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "BROAD", 0)
    monkeypatch.setattr("archive.search.terms.WAITING", 1)
    exact = ask("rudal").estimated
    rows.article("Nomor 8", "Rudal ketiga.")
    assert (exact, ask("rudal").estimated) == (False, True)


@pytest.mark.usefixtures("_articles")
def test_selected_value_is_counted_without_a_bitmap() -> None:
    rows.article("Nomor 8", "Kota.", by=rows.outlet("Mingguan"))
    search_bitmap.choose(3)
    found = ask("media:harian media:mingguan")
    assert [(value.value, value.count, value.selected) for value in found.facets[0].values] == [
        ("harian", 8, True),
        ("mingguan", 1, True),
    ]


@pytest.mark.usefixtures("_articles")
@pytest.mark.parametrize("text", ["rudal", "rudal -drone", "media:harian dari:2024-03"])
def test_lists_of_all_values_and_maps_are_exact(text: str) -> None:
    found = []
    rows.quoted("Nomor 8", "Rudal di Kyiv.", said={}, at=("Kyiv",))  # waits for the bitmaps
    for broad in (ALWAYS_BROAD, NEVER_BROAD):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(samples, "MAPPED", broad)
            asked = query_language.parse(text)
            lists = [list_values(asked, facet) for facet in FACETS]
            found.append((lists, locate(asked), lists[2].values[0].estimated))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("query", "lexemes"),
    [
        ("'rudal'", ["rudal"]),
        ("('rudal') | ('o''clock' | 'a\\\\b')", ["rudal", "o'clock", "a\\b"]),
        ("'o:1' | 'o:2'", ["o:1", "o:2"]),
    ],
)
def test_any_of_some_lexemes_is_read_from_their_bitmaps(query: str, lexemes: list[str]) -> None:
    assert [maps.unquote(lexeme) for lexeme in maps.find_lexemes(query)] == lexemes


@pytest.mark.parametrize(
    "query", ["'a' & 'b'", "'a' <-> 'b'", "!'a'", "'20':*", "'never:' & !'never:'", "'a' | 'b' & 'c'"]
)
def test_other_queries_have_no_lexemes_to_read(query: str) -> None:
    assert maps.find_lexemes(query) == []


@pytest.mark.usefixtures("_articles")
def test_bitmaps_ask_as_many_queries_for_many_articles(django_assert_max_num_queries: Any) -> None:
    asked = replace(query_language.parse("rudal"), outlets=("harian",))
    count(asked, ALWAYS_BROAD)
    with django_assert_max_num_queries(6):
        count(asked, ALWAYS_BROAD)
