from dataclasses import replace

import pytest

from archive.entities import gazetteer
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key

PLACE = KnownPlace(
    authority_id="geonames:1",
    name="Mekarjaya",
    type="city",
    country="ID",
    latitude=-6.5,
    longitude=107.25,
    parent="kemendagri:32",
    population=12_345,
    names=("Mekar Jaya", "Kota Mekarjaya"),
    capital=True,
    noted=True,
)


@pytest.mark.parametrize(
    "place",
    [PLACE, replace(PLACE, names=(), parent=None, capital=False), replace(PLACE, latitude=None, longitude=None)],
    ids=["full", "bare", "without coordinates"],
)
def test_parse_reads_what_format_line_wrote(place: KnownPlace) -> None:
    assert list(gazetteer.parse([gazetteer.format_line(place) + "\n"])) == [place]


def test_parse_rejects_a_line_with_other_columns() -> None:
    with pytest.raises(ValueError, match="unpack"):
        list(gazetteer.parse(["iso:ID\tIndonesia\n"]))


def first(name: str) -> KnownPlace:
    return gazetteer.by_name_key()[name_key(name)][0]


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("AS", "iso:US"),
        ("RI", "iso:ID"),
        ("Korsel", "iso:KR"),
        ("Republik Korea", "iso:KR"),
        ("Korut", "iso:KP"),
        ("Tiongkok", "iso:CN"),
        ("Perancis", "iso:FR"),
        ("UEA", "iso:AE"),
        ("Gaza", "arsip:jalur-gaza"),
        ("Crimea", "arsip:krimea"),
        ("Bab el-Mandeb", "arsip:bab-al-mandab"),
        ("Laut Cina Selatan", "arsip:laut-china-selatan"),
        ("Indo-Pasifik", "arsip:indo-pasifik"),
        ("Moskwa", "geonames:524901"),
        ("Jabar", "kemendagri:32"),
        ("Sumatera Utara", "kemendagri:12"),
        ("Intan Jaya", "kemendagri:94.07"),
    ],
)
def test_spelling_of_indonesian_news_leads_to_its_place(name: str, identity: str) -> None:
    assert first(name).authority_id == identity


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Moscow", "Moskow"),
        ("Jerusalem", "Yerusalem"),
        ("Damascus", "Damaskus"),
        ("Tehran", "Teheran"),
        ("Kiev", "Kyiv"),
        ("North Darfur", "Darfur Utara"),
        ("Warsaw", "Warsawa"),
        ("Perm Krai", "Perm"),
        ("Al Hudaydah", "Hodeidah"),
        ("Inner Mongolia", "Mongolia Dalam"),
    ],
)
def test_place_carries_its_indonesian_name(name: str, usual: str) -> None:
    assert first(name).name == usual


@pytest.mark.parametrize(
    ("name", "country"), [("Jalur Gaza", "PS"), ("Tepi Barat", "PS"), ("Krimea", "UA"), ("Donbas", "UA")]
)
def test_disputed_area_has_the_country_of_the_guide(name: str, country: str) -> None:
    assert first(name).country == country


def test_ids_are_unique() -> None:
    assert len(gazetteer.by_id()) == len(gazetteer.places())


def test_parents_are_places_of_the_gazetteer() -> None:
    parents = {place.parent for place in gazetteer.places() if place.parent}
    assert parents - gazetteer.by_id().keys() == set()


def test_coordinates_lie_on_the_globe() -> None:
    outside = [
        place.name
        for place in gazetteer.places()
        if not -90 <= (place.latitude or 0) <= 90 or not -180 <= (place.longitude or 0) <= 180
    ]
    assert outside == []


def test_indonesia_has_its_provinces_and_jakarta_that_is_a_city() -> None:
    provinces = [place for place in gazetteer.places() if place.type == "province" and place.country == "ID"]
    assert (len(provinces), first("DKI Jakarta").type) == (37, "city")


def test_capital_lies_in_nothing_of_its_own_name() -> None:
    known = gazetteer.by_id()
    around = [(place.name, known[place.parent]) for place in gazetteer.places() if place.capital and place.parent]
    assert [name for name, other in around if other.type != "country" and name_key(other.name) == name_key(name)] == []


def test_country_has_one_capital_at_most() -> None:
    capitals = [place.country for place in gazetteer.places() if place.capital]
    assert len(capitals) == len(set(capitals))


def test_kursk_is_a_province_with_a_city_in_it() -> None:
    kursk = [place for place in gazetteer.by_name_key()["kursk"] if place.country == "RU"]
    assert {place.type: place.parent for place in kursk} == {"province": "iso:RU", "city": "iso:RU-KRS"}


def test_every_country_with_a_capital_has_it() -> None:
    capitals = {place.country for place in gazetteer.places() if place.capital}
    assert {"ID", "IR", "LB", "PS", "RU", "SD", "SY", "UA", "US", "YE"} - capitals == set()


def test_file_is_small_enough_to_ship() -> None:
    assert gazetteer.FILE.stat().st_size < 4_000_000
