from datetime import date

import pytest

from archive.search import results, values
from archive.search.criteria import Criteria
from archive.search.query_language import parse
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal menghantam Kota Aba. Budi berkata damai di Kota Baru segera datang."


def _make() -> None:
    for number, (title, outlet) in enumerate([("Satu", "Harian Uji"), ("Dua", "Lain"), ("Tiga rudal", "Harian Uji")]):
        rows.quoted(
            title,
            BODY if number else "Ani berkata rudal menghantam Kota Aba.",
            said={
                "Ani": "rudal menghantam Kota Aba",
                **({"Budi": "damai di Kota Baru segera datang"} if number else {}),
            },
            at=("Kota Aba", *(("Kota Baru",) if number else ())),
            by=rows.outlet(outlet),
            day=date(2024, 5, number + 1),
        )


def _list(typed: str, facet: str, **asked: object) -> list[tuple[str, int]]:
    found = values.list_values(parse(typed), facet, **asked)
    return [(value.label, value.count) for value in found.values]


@pytest.mark.parametrize(
    ("typed", "facet", "expected"),
    [
        ("", "outlets", [("Harian Uji", 2), ("Lain", 1)]),
        ("rudal", "officials", [("Ani", 3), ("Budi", 2)]),
        ("rudal media:lain", "outlets", [("Harian Uji", 2), ("Lain", 1)]),
        ("media:lain", "places", [("Kota Aba", 1), ("Kota Baru", 1)]),
        ("rudal dari:2024-05-03", "officials", [("Ani", 1), ("Budi", 1)]),
        ("gajah media:entah", "places", []),
    ],
)
def test_values_count_under_all_filters_but_their_own(typed: str, facet: str, expected: list[tuple[str, int]]) -> None:
    _make()
    assert _list(typed, facet) == expected


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("", "baru", [("Kota Baru", 2)]),
        ("rudal", "KOTA", [("Kota Aba", 3), ("Kota Baru", 2)]),
        ("media:harian-uji tempat:kota-aba", "baru", [("Kota Baru", 1)]),
        ("", "entah", []),
        ("", "%", [("Kota Aba", 3), ("Kota Baru", 2)]),
        ("", "_ota", [("Kota Aba", 3), ("Kota Baru", 2)]),
    ],
)
def test_values_hold_the_text_in_a_name(typed: str, text: str, expected: list[tuple[str, int]]) -> None:
    _make()
    assert _list(typed, "places", text=text) == expected


def test_values_are_found_by_another_spelling() -> None:
    _make()
    rows.PlaceName.objects.create(place=rows.place("Kota Aba"), name="Abastad", key="abastad")
    assert _list("", "places", text="bast") == [("Kota Aba", 3)]


def test_values_go_on_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "SIZE", 1)
    _make()
    first, second = (values.list_values(Criteria(), "outlets", page=page) for page in (1, 2))
    assert [(found.page, found.more, found.values[0].label) for found in (first, second)] == [
        (1, True, "Harian Uji"),
        (2, False, "Lain"),
    ]


@pytest.mark.parametrize("typed", ["", "rudal", "rudal media:lain", "pejabat:budi", "dari:2024-05-02"])
def test_values_are_those_of_the_page_of_results(typed: str) -> None:
    _make()
    for facet in results.search(parse(typed)).facets:
        assert sorted(_list(typed, facet.name)) == sorted((value.label, value.count) for value in facet.values)


@pytest.mark.parametrize("number", [1, 3])
def test_values_ask_a_constant_number_of_queries(number: int, django_assert_num_queries: object) -> None:
    for at in range(number):
        rows.article(f"Rudal {at}", by=rows.outlet(f"Media {at}"))
    with django_assert_num_queries(2):
        values.list_values(parse("rudal"), "outlets")
    with django_assert_num_queries(4):
        values.list_values(parse("rudal"), "outlets", text="media")
