from datetime import date

import pytest

from archive.search.asking.locations import locate
from archive.search.criteria import Criteria
from archive.search.query_language import parse
from tests import rows

pytestmark = pytest.mark.django_db


def _publish(title: str, *places: str, **values: object) -> None:
    rows.quoted(title, " ".join(places) or "Kosong", said={}, at=places, **values)


def _open_places() -> None:
    country = rows.place("Negara Aba", type="country", latitude=48.0, longitude=37.0)
    rows.place("Kota Aba", parent=country, latitude=47.0, longitude=37.5)
    rows.place("Kota Baru")


def _count(criteria: Criteria) -> dict[str, int]:
    return {place.slug: place.count for place in locate(criteria).places}


def test_locate_whole_archive_counts_articles_in_places_around_too() -> None:
    _open_places()
    _publish("Satu", "Kota Aba")
    _publish("Dua", "Negara Aba")
    assert _count(Criteria()) == {"negara-aba": 2, "kota-aba": 1}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("satu", {"negara-aba": 1, "kota-aba": 1}),
        ("tempat:kota-aba", {"negara-aba": 1, "kota-aba": 1}),
        ("sampai:2023", {"negara-aba": 1}),
        ("satu tempat:negara-aba dari:2025", {}),
        ("tempat:entah", {}),
    ],
)
def test_locate_counts_the_articles_that_are_found(asked: str, found: dict[str, int]) -> None:
    _open_places()
    _publish("Satu", "Kota Aba")
    _publish("Dua", "Negara Aba", day=date(2023, 1, 1))
    assert _count(parse(asked)) == found


def test_locate_leaves_out_places_without_coordinates() -> None:
    _open_places()
    _publish("Satu", "Kota Baru")
    assert locate(Criteria()).places == ()


def test_locate_tells_what_a_map_needs() -> None:
    _open_places()
    _publish("Satu", "Kota Aba")
    place = locate(Criteria()).places[1]
    assert (place.label, place.kind, place.latitude, place.longitude) == ("Kota Aba", "city", 47.0, 37.5)


@pytest.mark.parametrize("number", [1, 3])
def test_locate_asks_a_constant_number_of_queries(number: int, django_assert_num_queries: object) -> None:
    _open_places()
    for title in range(number):
        _publish(f"Satu {title}", "Kota Aba")
    with django_assert_num_queries(3):
        locate(parse("satu tempat:kota-aba"))
