"""Divisions and cities of one name: which city is its own division, and which division lies around its namesake.

Two rows of one name in one list would tell a reader nothing, so a city never lies in a division that is but itself.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from archive.entities.gazetteer_builder import sources
from archive.entities.gazetteer_builder.cities import COUNTRIES_AT_WAR
from archive.entities.gazetteer_builder.draft import Draft
from archive.entities.gazetteer_builder.sources import Division
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key

# What ISO 3166-2 calls a division that is a city: "Autonomous city", "Metropolitan administration", "Municipality".
CITY_WORDS = frozenset(["city", "capital", "municipality", "metropolitan", "town", "commune", "urban"])
# Where news names divisions: an oblast or a border province that is more than the city whose name it bears.
NEWSWORTHY = COUNTRIES_AT_WAR | frozenset(("RU", "TH", "ID", "PK", "BY"))
GREAT = 1_000_000  # people; a city of this size is known by its name alone, and so is the division around it


def settle(draft: Draft, divisions: Iterable[Division]) -> None:
    """Let cities stand for divisions that are but themselves, and part the other pairs of one name.

    In NEWSWORTHY countries a city stays in its division, which takes over its usual name, spellings and coordinates:
    the division's is what a name says that does not tell which of the two is meant. Elsewhere such a city lies in what
    is around the division.
    """
    cities_alone = {f"iso:{row.fields[0]}" for row in sources.read_table("place_city_divisions.tsv")}
    cities_alone |= {f"iso:{division.code}" for division in divisions if is_city(division)}
    places = {str(place.authority_id): place for place in draft.places}
    cities = cities_by_key(draft.places)  # their authority_ids: the places change on the way
    for division in [place for place in draft.places if is_division(place, draft.municipalities)]:
        identity = str(division.authority_id)
        is_alone = identity in cities_alone
        named = [places[city] for city in cities.get((division.country, name_key(division.name)), ())]
        city = find_namesake(division, named, anywhere=is_alone)
        if city is None:
            continue
        if city.capital or is_alone:
            del places[identity]
            draft.replaced[identity] = str(city.authority_id)
            places[str(city.authority_id)] = stand_for(city, division)
        elif division.country in NEWSWORTHY:
            places[identity] = around(division, city)
            places[str(city.authority_id)] = replace(city, parent=identity)
        else:
            places[str(city.authority_id)] = replace(city, parent=division.parent)
    draft.places = list(places.values())


def is_division(place: KnownPlace, municipalities: Container[str]) -> bool:
    """True for a province, and for a regency of Indonesia that has no municipality of its name beside it."""
    if place.type == "region" and str(place.authority_id).startswith("kemendagri:"):
        return name_key(place.name) not in municipalities
    return place.type == "province"


def is_city(division: Division) -> bool:
    """True for a division that ISO calls a city."""
    return not CITY_WORDS.isdisjoint(division.kind.lower().split())


def cities_by_key(places: Iterable[KnownPlace]) -> Mapping[tuple[str, str], list[str]]:
    """authority_ids of the cities by country and name key, the larger first."""
    found: dict[tuple[str, str], list[str]] = {}
    for city in sorted(places, key=lambda place: -place.population):
        if city.type == "city":
            for key in dict.fromkeys(map(name_key, (city.name, *city.names))):
                found.setdefault((city.country, key), []).append(str(city.authority_id))
    return found


def find_namesake(division: KnownPlace, named: Sequence[KnownPlace], *, anywhere: bool) -> KnownPlace | None:
    """The first of the cities `named` like it that lies in the division, or in no other; `anywhere`: in any other."""
    for parent in (division.authority_id, division.parent):
        inside = [city for city in named if city.parent == parent]
        if inside:
            return inside[0]
    return named[0] if named and anywhere else None


def stand_for(city: KnownPlace, division: KnownPlace) -> KnownPlace:
    """The city with the division's names, in what is around the division."""
    is_kept = (city.parent or "").startswith("arsip:")  # Sevastopol lies in Crimea, Nablus in the West Bank
    parent = city.parent if is_kept else division.parent
    return replace(city, parent=parent, names=merged_names(city.name, city, division))


def around(division: KnownPlace, city: KnownPlace) -> KnownPlace:
    """The division with what is known of the city of its name."""
    name = city.name if city.noted else division.name
    return replace(
        division,
        name=name,
        latitude=city.latitude,
        longitude=city.longitude,
        population=city.population,
        names=merged_names(name, division, city),
        noted=city.noted or city.population >= GREAT,
    )


def merged_names(name: str, *places: KnownPlace) -> tuple[str, ...]:
    """All names of the places but `name`, each once."""
    return tuple(dict.fromkeys(other for place in places for other in (place.name, *place.names) if other != name))
