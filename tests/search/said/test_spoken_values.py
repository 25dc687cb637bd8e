"""All values of a facet of statements, counted under every filter but the facet's own."""

import pytest

from archive.search import values
from archive.search.query_language import parse
from archive.search.said import speeches, spoken_values, statements
from archive.search.said.spoken import Wanted
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal menghantam Kota Aba. Budi berkata damai di Kota Baru segera datang. Citra berkata rudal ada."


def _make() -> None:
    for title, outlet in (("Satu", "Harian Uji"), ("Dua", "Lain"), ("Tiga", "Harian Uji")):
        said = {"Ani": "rudal menghantam Kota Aba", "Budi": "damai di Kota Baru segera datang"}
        article = rows.quoted(title, BODY, said=said, at=("Kota Aba", "Kota Baru"), by=rows.outlet(outlet))
        rows.statement(article, rows.speaker("Citra", official=False), "rudal ada")


def _list(typed: str, facet: str, **asked: object) -> list[tuple[str, int]]:
    found = spoken_values.list_values(parse(typed), facet, **asked)
    return [(value.label, value.count) for value in found.values]


@pytest.mark.parametrize(
    ("typed", "facet", "expected"),
    [
        ("", "outlets", [("Harian Uji", 4), ("Lain", 2)]),
        ("rudal", "outlets", [("Harian Uji", 2), ("Lain", 1)]),
        ("", "officials", [("Ani", 3), ("Budi", 3)]),
        ("media:lain", "outlets", [("Harian Uji", 4), ("Lain", 2)]),
        ("media:lain", "officials", [("Ani", 1), ("Budi", 1)]),
        ("pejabat:ani", "officials", [("Ani", 3), ("Budi", 3)]),
        ("rudal pejabat:budi", "officials", [("Ani", 3)]),
        ("rudal media:lain", "places", [("Kota Aba", 1), ("Kota Baru", 1)]),
        ("gajah", "places", []),
    ],
)
def test_values_count_statements_under_all_filters_but_their_own(
    typed: str, facet: str, expected: list[tuple[str, int]]
) -> None:
    _make()
    assert _list(typed, facet) == expected


@pytest.mark.parametrize("typed", ["", "rudal"])
def test_values_are_of_officials_even_where_everybody_is_asked_for(typed: str) -> None:
    _make()
    everybody = Wanted(everybody=True)
    assert "Citra" not in [name for name, _ in _list(typed, "officials", wanted=everybody)]
    assert sum(number for _, number in _list("rudal", "outlets", wanted=everybody)) == 6


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("", "baru", ["Kota Baru"]),
        ("rudal", "KOTA", ["Kota Aba", "Kota Baru"]),
        ("", "entah", []),
        ("", "_ota", ["Kota Aba", "Kota Baru"]),
    ],
)
def test_values_whose_names_hold_a_text(typed: str, text: str, expected: list[str]) -> None:
    _make()
    assert [name for name, _ in _list(typed, "places", text=text)] == expected


@pytest.mark.parametrize("typed", ["", "rudal"])
def test_values_go_on_over_pages(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _make()
    for module in (values, spoken_values):
        monkeypatch.setattr(module, "SIZE", 1)
    pages = [spoken_values.list_values(parse(typed), "places", page=page) for page in (1, 2)]
    assert [([value.label for value in found.values], found.more) for found in pages] == [
        (["Kota Aba"], True),
        (["Kota Baru"], False),
    ]


def test_values_tell_that_the_newest_alone_were_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    _make()
    before = [spoken_values.list_values(parse(typed), "outlets").at_least for typed in ("", "rudal")]
    monkeypatch.setattr(speeches, "REACH", 1)
    monkeypatch.setattr(statements, "BOUND", 1)
    after = [spoken_values.list_values(parse(typed), "outlets").at_least for typed in ("", "rudal")]
    assert (before, after) == ([False, False], [True, True])


@pytest.mark.parametrize("typed", ["", "rudal", "rudal media:lain", "media:lain"])
def test_values_equal_those_of_the_page_of_statements(typed: str) -> None:
    _make()
    criteria = parse(typed)
    page = (
        statements.search_statements(criteria) if criteria.has_words else speeches.list_speeches(criteria, Wanted(), 1)
    )
    for facet in page.spread.facets:
        assert _list(typed, facet.name) == [(value.label, value.count) for value in facet.values if value.count]
