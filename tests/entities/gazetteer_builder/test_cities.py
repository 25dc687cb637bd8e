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
    alternates=("Mekardjaya",),
)


def test_city_with_an_exonym_bears_it_and_only_sure_spellings() -> None:
    place = cities.known_city(CITY, Row(fields=("IR", "Mekārjaya", "Mekarya"), spellings=("Mekaria",)), capital=False)
    assert (place.name, place.names, place.noted) == ("Mekarya", ("Mekaria", "Mekarjaya"), True)


@pytest.mark.parametrize(
    ("capital", "names"), [(False, ("Mekarjaya", "Mekardjaya")), (True, ("Mekarjaya",))], ids=["city", "capital"]
)
def test_city_without_an_exonym_bears_its_own_name(capital: bool, names: tuple[str, ...]) -> None:
    place = cities.known_city(CITY, None, capital=capital)
    assert (place.name, place.names, place.noted, place.capital) == ("Mekarjaya", names, False, capital)


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
