from dataclasses import replace

import pytest

from archive.entities.gazetteer_builder import cities
from archive.entities.gazetteer_builder.sources import City, Row

CITY = City(
    identity=7,
    name="Mekārjaya",
    country="IR",
    latitude=1.0,
    longitude=2.0,
    population=4_000,
    division="01",
    alternates=("Mekardjaya", "Mekkarya"),
)


def test_city_with_an_exonym_bears_it() -> None:
    place = cities.known_city(CITY, Row(fields=("IR", "Mekārjaya", "Mekarya"), spellings=("Mekaria",)), capital=False)
    assert (place.name, place.names, place.noted) == ("Mekarya", ("Mekaria", "Mekarjaya", "Mekardjaya"), True)


@pytest.mark.parametrize("capital", [True, False])
def test_city_without_an_exonym_bears_its_own_name(capital: bool) -> None:
    place = cities.known_city(CITY, None, capital=capital)
    assert (place.name, place.noted, place.capital) == ("Mekarjaya", False, capital)


@pytest.mark.parametrize(
    ("country", "population", "sure", "spellings"),
    [
        ("IR", 4_000, False, ("Mekardjaya", "Mekkarya")),
        ("IR", 2_000, False, ()),
        ("IR", 2_000, True, ("Mekardjaya",)),
        ("CH", 400_000, False, ("Mekardjaya", "Mekkarya")),
        ("CH", 200_000, False, ()),
        ("CH", 400_000, True, ()),
    ],
)
def test_other_spellings_are_kept_where_they_are_met(
    country: str, population: int, sure: bool, spellings: tuple[str, ...]
) -> None:
    city = replace(CITY, country=country, population=population)
    assert cities.other_spellings(city, sure=sure) == spellings


@pytest.mark.parametrize(("name", "found"), [("Mekar", "iso:XX-1"), ("Mekar Oblast", "iso:XX-1"), ("Sukamaju", None)])
def test_find_division_ignores_words_for_divisions(name: str, found: str | None) -> None:
    assert cities.find_division({"mekar": "iso:XX-1"}, name) == found


@pytest.mark.parametrize(
    ("parents", "districts", "parent"),
    [
        ({("IR", "01"): "iso:IR-01"}, {}, "iso:IR-01"),
        ({}, {}, "iso:IR"),
        ({("IR", "01"): "kemendagri:91"}, {"mekarjaya": "kemendagri:95.01"}, "kemendagri:95.01"),
    ],
    ids=["division", "country", "regency of the new provinces of Papua"],
)
def test_parent_of_is_the_smallest_known(
    parents: dict[tuple[str, str], str], districts: dict[str, str], parent: str
) -> None:
    assert cities.parent_of(CITY, parents, districts) == parent


def test_largest_of_each_name_leaves_out_parts_that_bear_the_whole_citys_name() -> None:
    part = replace(CITY, identity=8, latitude=1.1, population=900)
    elsewhere = replace(CITY, identity=9, latitude=3.0, population=800)
    assert [city.identity for city in cities.largest_of_each_name([elsewhere, part, CITY])] == [7, 9]
