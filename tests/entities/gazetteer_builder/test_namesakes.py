from dataclasses import replace
from pathlib import Path

import pytest

from archive.entities.gazetteer_builder import namesakes
from archive.entities.gazetteer_builder.draft import Draft
from archive.entities.gazetteer_builder.sources import Division
from archive.entities.knowledge import KnownPlace

COUNTRY = KnownPlace(authority_id="iso:UA", name="Antahlandia", type="country", country="UA")
DIVISION = KnownPlace(
    authority_id="iso:UA-1",
    name="Mekar",
    type="province",
    country="UA",
    latitude=9.0,
    longitude=9.0,
    parent="iso:UA",
    names=("Mekarska",),
)
CITY = KnownPlace(
    authority_id="geonames:1",
    name="Mekar",
    type="city",
    country="UA",
    latitude=1.0,
    longitude=2.0,
    parent="iso:UA-1",
    population=20_000,
    names=("Mekkar",),
)


def settle(folder: Path, *places: KnownPlace, kind: str = "Province") -> Draft:
    """The draft with the country and these places, settled; ISO calls the division `kind`."""
    draft = Draft(folder=folder, places=[COUNTRY, *places])
    namesakes.settle(draft, [Division(code="UA-1", names=("Mekar",), parent=None, centre=None, kind=kind)])
    return draft


def test_division_has_the_population_of_its_namesake(tmp_path: Path) -> None:
    assert settle(tmp_path, DIVISION, CITY).places[1].population == 20_000


REGENCY = replace(DIVISION, authority_id="kemendagri:99.01", type="region", country="ID", parent="kemendagri:99")
TOWN = replace(CITY, country="ID", parent="kemendagri:99")


@pytest.mark.parametrize(("municipalities", "parent"), [(set(), "kemendagri:99.01"), ({"mekar"}, "kemendagri:99")])
def test_town_lies_in_the_regency_of_its_name_unless_it_is_a_municipality(
    tmp_path: Path, municipalities: set[str], parent: str
) -> None:
    draft = Draft(folder=tmp_path, places=[REGENCY, TOWN], municipalities=municipalities)
    namesakes.settle(draft, [])
    assert draft.places[1].parent == parent


def parents(draft: Draft) -> list[tuple[str | None, str | None]]:
    return [(place.authority_id, place.parent) for place in draft.places if place.parent]


@pytest.mark.parametrize(
    ("city", "kind"),
    [
        (replace(CITY, capital=True), "Province"),
        (CITY, "Autonomous city"),
        (replace(CITY, parent="iso:UA-7"), "Municipality"),
    ],
    ids=["capital", "city to iso", "placed in another division"],
)
def test_city_stands_for_the_division_that_is_but_itself(tmp_path: Path, city: KnownPlace, kind: str) -> None:
    draft = settle(tmp_path, DIVISION, city, kind=kind)
    assert (parents(draft), draft.replaced) == ([("geonames:1", "iso:UA")], {"iso:UA-1": "geonames:1"})


def test_city_that_stands_for_a_division_takes_its_names(tmp_path: Path) -> None:
    draft = settle(tmp_path, DIVISION, replace(CITY, capital=True))
    assert draft.places[-1].names == ("Mekkar", "Mekarska")


def test_city_in_a_hand_kept_area_stays_there(tmp_path: Path) -> None:
    draft = settle(tmp_path, DIVISION, replace(CITY, parent="arsip:krimea"), kind="City")
    assert parents(draft) == [("geonames:1", "arsip:krimea")]


@pytest.mark.parametrize("parent", ["iso:UA-1", "iso:UA"], ids=["inside", "placed in no division"])
def test_city_lies_in_the_division_that_news_names(tmp_path: Path, parent: str) -> None:
    draft = settle(tmp_path, DIVISION, replace(CITY, parent=parent))
    assert parents(draft) == [("iso:UA-1", "iso:UA"), ("geonames:1", "iso:UA-1")]


@pytest.mark.parametrize(
    ("city", "noted"),
    [(CITY, False), (replace(CITY, noted=True), True), (replace(CITY, population=2_000_000), True)],
    ids=["town", "noted", "great"],
)
def test_division_knows_what_is_known_of_its_namesake(tmp_path: Path, city: KnownPlace, noted: bool) -> None:
    division = settle(tmp_path, DIVISION, city).places[1]
    assert (division.latitude, division.longitude, division.names, division.noted) == (
        1.0,
        2.0,
        ("Mekarska", "Mekkar"),
        noted,
    )


def test_division_takes_the_usual_name_of_a_noted_city(tmp_path: Path) -> None:
    city = replace(CITY, name="Mekarya", names=("Mekar",), noted=True)
    assert settle(tmp_path, DIVISION, city).places[1].name == "Mekarya"


def test_division_of_another_name_keeps_it(tmp_path: Path) -> None:
    division = replace(DIVISION, name="Oblast Mekar", names=("Mekar",))
    assert settle(tmp_path, division, CITY).places[1] == division


def test_city_in_other_countries_lies_in_what_is_around_the_division(tmp_path: Path) -> None:
    division, city = (replace(place, country="JP") for place in (DIVISION, CITY))
    assert parents(settle(tmp_path, division, city)) == [("iso:UA-1", "iso:UA"), ("geonames:1", "iso:UA")]


def test_namesake_in_another_division_is_another_city(tmp_path: Path) -> None:
    city = replace(CITY, parent="iso:UA-2")
    assert settle(tmp_path, DIVISION, city).places[1:] == [DIVISION, city]
