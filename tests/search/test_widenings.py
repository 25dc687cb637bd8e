"""What a search that finds little would find without one of its parts."""

import pytest

from archive.search import query_language, widenings
from archive.search.asking import samples
from archive.search.results import search
from tests import rows

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _articles() -> None:
    said = {"Ani": "rudal jatuh"}
    body = "Ani berkata rudal jatuh di Kota Aba."
    rows.quoted("Satu", body, said=said, at=("Kota Aba",), by=rows.outlet(), day=rows.date(2024, 5, 1))
    rows.quoted("Dua", body, said=said, by=rows.outlet("Lain"), day=rows.date(2024, 6, 1))
    rows.quoted("Tiga", "Beras di Kota Aba.", said={}, at=("Kota Aba",), by=rows.outlet(), day=rows.date(2024, 7, 1))


def _widen(text: str) -> dict[str, int]:
    return {widening.left: widening.count for widening in search(query_language.parse(text)).widenings}


@pytest.mark.parametrize(
    ("text", "widened"),
    [
        ("rudal media:harian-uji", {"outlets": 2, "words": 2}),
        ("rudal media:harian-uji dari:2024-06", {"outlets": 1, "dates": 1, "words": 1, "filters": 2}),
        ("rudal tempat:kota-aba pejabat:ani", {"officials": 1, "places": 2, "words": 1, "filters": 2}),
        ("beras pejabat:ani", {"officials": 1, "words": 2}),
        ("rudal gajah media:lain", {"outlets": 2, "words": 1}),  # relaxed by its words alone
        ("-rudal media:harian-uji", {"words": 2}),
        ("-rudal media:harian-uji tempat:kota-aba", {"outlets": 1, "places": 1, "words": 2}),
        ("rudal media:entah", {"outlets": 2}),
        ("gajah media:entah", {}),
        ("media:lain tempat:kota-aba", {"outlets": 2, "places": 1}),
        ("media:lain media:harian-uji", {}),
        ("rudal", {}),
        ("dari:2024-06", {}),
        ("", {}),
    ],
)
def test_search_counts_what_it_would_find_without_a_part(text: str, widened: dict[str, int]) -> None:
    assert _widen(text) == widened


@pytest.mark.parametrize(
    "text",
    [
        "rudal media:harian-uji dari:2024-06",
        "rudal tempat:kota-aba pejabat:ani sampai:2024-05",
        "rudal gajah media:lain",
        "jat* media:lain tempat:kota-aba",
        "rudal OR beras -jatuh media:lain",
    ],
)
def test_widening_leads_to_as_many_articles_as_it_says(text: str) -> None:
    found = search(query_language.parse(text)).widenings
    assert [widening.count for widening in found] == [search(widening.criteria).total for widening in found]


def test_widening_of_many_articles_is_an_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "FACTORS", (1, 1, 1))
    monkeypatch.setattr(samples, "BROAD", 1)
    monkeypatch.setattr(samples, "SMALL", 0)
    found = search(query_language.parse("beras pejabat:ani")).widenings
    assert [(one.left, one.count, one.estimated) for one in found] == [("officials", 1, False), ("words", 2, True)]


def test_search_that_finds_enough_is_not_widened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(widenings, "FEW", 1)
    assert _widen("rudal media:harian-uji") == {}
