"""The shipped gazetteer: places of the world as Indonesian news names them, with coordinates, country and parent.

`manage.py build_gazetteer` builds the file; docs/data-sources.md names its sources.
"""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key

DATA = Path(__file__).parent / "data"
FILE = DATA / "places.tsv.gz"
COLUMNS = (
    "authority_id",
    "name",
    "type",
    "country",
    "latitude",
    "longitude",
    "parent",
    "population",
    "rank",
    "names",
)
SEPARATOR = "|"
CAPITAL, NOTED = "c", "n"


@cache
def places() -> tuple[KnownPlace, ...]:
    """Every shipped place, the larger first: countries, areas, divisions, cities by population."""
    with gzip.open(FILE, "rt", encoding="utf-8", newline="\n") as lines:
        return tuple(parse(lines))


@cache
def by_name_key() -> Mapping[str, tuple[KnownPlace, ...]]:
    """The shipped places by the name key of each of their names, in the order of `places()`."""
    found: dict[str, list[KnownPlace]] = {}
    for place in places():
        for key in dict.fromkeys(name_key(name) for name in (place.name, *place.names)):
            found.setdefault(key, []).append(place)
    return {key: tuple(group) for key, group in found.items() if key}


@cache
def by_id() -> Mapping[str, KnownPlace]:
    """The shipped places by their authority_id."""
    return {place.authority_id: place for place in places() if place.authority_id}


def parse(lines: Iterable[str]) -> Iterator[KnownPlace]:
    """The places of tab-separated lines in the order of COLUMNS; raises ValueError where a line has other columns."""
    for line in lines:
        identity, name, kind, country, latitude, longitude, parent, population, rank, names = line.rstrip("\n").split(
            "\t"
        )
        yield KnownPlace(
            authority_id=identity,
            name=name,
            type=kind,
            country=country,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            parent=parent or None,
            population=int(population),
            capital=CAPITAL in rank,
            noted=NOTED in rank,
            names=tuple(names.split(SEPARATOR)) if names else (),
        )


def format_line(place: KnownPlace) -> str:
    """The line that `parse` reads back as this place."""
    fields = (
        place.authority_id or "",
        place.name,
        place.type,
        place.country,
        "" if place.latitude is None else f"{place.latitude:.3f}",
        "" if place.longitude is None else f"{place.longitude:.3f}",
        place.parent or "",
        str(place.population),
        CAPITAL * place.capital + NOTED * place.noted,
        SEPARATOR.join(place.names),
    )
    return "\t".join(fields)
