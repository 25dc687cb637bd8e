"""Broad searches are counted in a sample; which articles they show does not depend on it."""

from dataclasses import replace
from datetime import date

import pytest

from archive.search import query_language
from archive.search.answers import SearchResults
from archive.search.asking import candidates, samples
from archive.search.criteria import Sort
from archive.search.results import search
from tests import rows

pytestmark = pytest.mark.django_db

ARTICLES = 32  # two of them, or 32 / 16, are in the sample, since they are numbered in a row

ASKED = [
    "rudal",
    "rudal drone",
    "rudal tidakada",
    "media:harian",
    "pejabat:ani",
    "tempat:kursk",
    "dari:2024",
    "sampai:2024-01",
    "dari:2024-02 media:harian",
    "media:harian pejabat:ani",
    "rudal media:harian dari:2024 sampai:2024-12",
    "rudal pejabat:ani tempat:kursk",
    "-tidakada",
]


@pytest.fixture(autouse=True)
def _articles() -> None:
    for number in range(ARTICLES):
        rows.quoted(
            f"Nomor {number}",
            "Rudal " * (number % 5 + 1) + "jatuh di Kursk: perang usai" + " dan drone" * (number % 3) + ".",
            said={"Ani": "perang usai"},
            at=("Kursk",),
            by=rows.outlet("Harian"),
            day=date(2024, number % 12 + 1, 5) if number % 4 else None,
        )


def ask(text: str, monkeypatch: pytest.MonkeyPatch, *, broad: int, sort: Sort = Sort.RELEVANCE) -> SearchResults:
    monkeypatch.setattr(samples, "BROAD", broad)
    monkeypatch.setattr(samples, "FACTORS", (16, 16))
    return search(replace(query_language.parse(text), sort=sort))


@pytest.mark.parametrize("text", ASKED)
def test_broad_search_shows_the_same_articles(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = [ask(text, monkeypatch, broad=1_000, sort=sort).hits for sort in Sort]
    broad = [ask(text, monkeypatch, broad=0, sort=sort).hits for sort in Sort]
    assert broad == exact


@pytest.mark.parametrize("text", ASKED)
@pytest.mark.parametrize("broad", [0, 1_000])
def test_tiers_and_walks_show_the_same_articles(text: str, broad: int, monkeypatch: pytest.MonkeyPatch) -> None:
    exact = [ask(text, monkeypatch, broad=1_000, sort=sort).hits for sort in Sort]
    monkeypatch.setattr(candidates, "SCORED", 0)
    monkeypatch.setattr(candidates, "SCORED_MORE", 0)
    assert [ask(text, monkeypatch, broad=broad, sort=sort).hits for sort in Sort] == exact


@pytest.mark.parametrize("text", ["rudal", "media:harian", "dari:2024 sampai:2024-10"])
@pytest.mark.parametrize(("walked", "spare", "steps"), [(0, 12, 0), (1, 12, 0), (1, -1, 0), (1, 1, 10**6)])
def test_broad_search_sorts_by_day_in_every_way(
    text: str, walked: int, spare: int, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sorts = (Sort.NEWEST, Sort.OLDEST)
    exact = [ask(text, monkeypatch, broad=1_000, sort=sort).hits for sort in sorts]
    monkeypatch.setattr(candidates, "WALKED", walked)  # 0: along the days always, 1: where the sample tells so
    monkeypatch.setattr(candidates, "STEPS", steps)
    monkeypatch.setattr(
        candidates, "SPARE", spare
    )  # 12: nothing is certain by two of the sample, so that all are taken
    assert [ask(text, monkeypatch, broad=0, sort=sort).hits for sort in sorts] == exact


@pytest.mark.parametrize("text", ["rudal", "media:harian", "tempat:kursk media:harian", "-tidakada"])
def test_broad_search_estimates_its_counts(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = ask(text, monkeypatch, broad=0)
    assert (found.estimated, found.total) == (True, ARTICLES)
    assert [(facet.name, [value.count for value in facet.values]) for facet in found.facets] == [
        ("outlets", [ARTICLES]),
        ("officials", [ARTICLES]),
        ("places", [ARTICLES]),
    ]


def test_relaxed_broad_search_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ask("rudal tidakada", monkeypatch, broad=0)
    assert (found.estimated, found.relaxed, found.total) == (True, True, ARTICLES)


def test_narrow_search_is_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("rudal", monkeypatch, broad=ARTICLES).estimated is False


def test_whole_archive_is_counted_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ask("", monkeypatch, broad=0)
    assert (found.estimated, found.total, found.histogram.uncertain) == (False, ARTICLES, 8)


def test_single_filter_counts_its_own_facet_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    rows.article("Lain", by=rows.outlet("Mingguan"))
    found = ask("media:harian", monkeypatch, broad=0)
    assert [(value.value, value.count) for value in found.facets[0].values] == [("harian", 32), ("mingguan", 1)]
