import gzip
import json
from pathlib import Path

import pytest

from archive.entities.gazetteer_builder import sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    english = {"subdivisions": {"localeDisplayNames": {"subdivisions": {"xxa": "North Mekar", "xxb": "Elsewhere"}}}}
    (tmp_path / sources.CLDR_DIVISIONS).write_text(json.dumps(english))
    division = {"localOtherName": "Nord (fra), North Mekar (eng)", "parentCode": None, "latLng": [1.5, 2.5]}
    other = {"localOtherName": None, "parentCode": "XX-A", "latLng": None}
    division, other = ({"type": "City"} | row for row in (division, other))
    iso = {"XX": {"XX-A": division | {"name": "Mekar du Nord"}, "XX-B": other | {"name": "Sukamaju"}}}
    (tmp_path / sources.ISO_DIVISIONS).write_text(json.dumps(iso))
    (tmp_path / sources.GEONAMES_DIVISIONS).write_text(
        "lat,lon,name,admin1,admin2,cc\n1.4,2.6,Mekarjaya,North Mekar,,XX\n"
    )
    (tmp_path / sources.INDONESIA).write_bytes(gzip.compress(json.dumps({"11": "Aceh"}).encode()))
    return tmp_path


def test_read_divisions_puts_english_names_first(folder: Path) -> None:
    assert next(sources.read_divisions(folder)).names == ("North Mekar", "Mekar du Nord")


def test_read_divisions_distrusts_an_english_name_unlike_all_others(folder: Path) -> None:
    assert list(sources.read_divisions(folder))[1].names == ("Sukamaju",)


def test_read_divisions_gives_centre_and_parent(folder: Path) -> None:
    read = [(division.centre, division.parent) for division in sources.read_divisions(folder)]
    assert read == [((1.5, 2.5), None), (None, "XX-A")]


def test_read_divisions_gives_what_iso_calls_them(folder: Path) -> None:
    assert [division.kind for division in sources.read_divisions(folder)] == ["City", "City"]


@pytest.mark.parametrize(
    ("preferred", "others", "name", "names"),
    [
        ("Mekar", ["Gateway to the Hills"], "Mekar (Region V)", ("Mekar", "Mekar (Region V)")),
        ("Mekar", ["Mekkar"], "Mekar", ("Mekar", "Mekkar")),
        ("North Mekar", ["North Mekar"], "Ash Shimāl", ("North Mekar", "Ash Shimāl")),
        ("Elsewhere", ["North Mekar"], "Ash Shimāl", ("North Mekar", "Ash Shimāl")),
        ("", [], "Mekar", ("Mekar",)),
    ],
    ids=["nickname", "spelling", "translation", "renumbered", "no english"],
)
def test_division_names_trusts_cldr_where_iso_agrees(
    preferred: str, others: list[str], name: str, names: tuple[str, ...]
) -> None:
    assert sources.division_names(preferred, others, name) == names


def test_read_division_names_is_keyed_by_country_name_and_degrees(folder: Path) -> None:
    assert sources.read_division_names(folder) == {("XX", "Mekarjaya", 1, 3): "North Mekar"}


def test_read_indonesia_gives_names_by_code(folder: Path) -> None:
    assert sources.read_indonesia(folder) == {"11": "Aceh"}


@pytest.mark.parametrize(
    "table",
    [
        "place_countries.tsv",
        "place_exonyms.tsv",
        "place_areas.tsv",
        "place_divisions.tsv",
        "place_city_divisions.tsv",
        "place_seats.tsv",
    ],
)
def test_read_table_finds_as_many_columns_in_each_row(table: str) -> None:
    assert len({len(row.fields) for row in sources.read_table(table)}) == 1
