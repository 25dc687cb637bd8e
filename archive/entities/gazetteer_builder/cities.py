"""The cities of GeoNames under their Indonesian names, each in the division that GeoNames puts it in."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.entities.gazetteer_builder import sources
from archive.entities.gazetteer_builder.draft import Draft
from archive.entities.gazetteer_builder.sources import SMALL, City, Row
from archive.entities.gazetteer_builder.spellings import DIVISION_WORDS, alternates, readable
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key

# Where a war, an armed conflict or a disputed border makes small places newsworthy (2014 on).
COUNTRIES_AT_WAR = frozenset((
    "UA", "IL", "PS", "LB", "SY", "IQ", "IR", "YE", "SD", "SS", "MM", "AF", "LY", "SO", "ET", "ML", "BF", "NE", "CD",
    "CF", "TD", "ER", "KH", "AM", "AZ", "MZ", "HT", "KP", "TL", "PG",
))  # fmt: skip
COUNTRIES_BESIDE_WAR = frozenset(["RU", "TH", "PK", "BY", "MD", "TR", "JO", "ID"])
MIDDLE = 5_000  # people; in countries whose border regions are fought over
LARGE = 15_000  # people; everywhere
SAME_CITY = 0.25  # degrees
KEEP_ALTERNATES = 300_000  # people; alternate spellings of smaller cities are kept in countries at war only
KEEP_ALTERNATES_AT_WAR = 3_000  # people
# GeoNames' divisions of Palestine are two areas of the hand-kept table, as is Crimea.
PARENT_AREAS = {
    ("PS", "GZ"): "arsip:jalur-gaza",
    ("PS", "WE"): "arsip:tepi-barat",
    ("UA", "11"): "arsip:krimea",
    ("UA", "20"): "arsip:krimea",  # Sevastopol
}


def wanted_cities() -> Iterator[City]:
    """The cities of GeoNames that the gazetteer ships."""
    capitals = {(code, name_key(country["capital"])) for code, country in sources.read_countries().items()}
    for city in sources.read_cities(SMALL):
        least = 0 if (city.country, name_key(city.name)) in capitals else LARGE
        if city.country in COUNTRIES_BESIDE_WAR:
            least = min(least, MIDDLE)
        if city.country in COUNTRIES_AT_WAR:
            least = 0
        if city.population >= least:
            yield city


def add_cities(draft: Draft) -> None:
    """Add the cities, the larger first. Raises LookupError for an exonym of a city that GeoNames does not have."""
    exonyms = {(row.fields[0], name_key(row.fields[1])): row for row in sources.read_table("place_exonyms.tsv")}
    capitals = {code: name_key(country["capital"]) for code, country in sources.read_countries().items()}
    parents, districts = division_ids(draft), papuan_districts(draft)
    for city in largest_of_each_name(draft.cities):
        key = name_key(city.name)
        row = exonyms.pop((city.country, key), None)
        is_capital = key == capitals.get(city.country)
        if is_capital:  # the largest of its name
            del capitals[city.country]
        place = known_city(city, row, capital=is_capital)
        draft.add(replace(place, parent=parent_of(city, parents, districts)))
    if exonyms:
        raise LookupError(f"GeoNames has no such cities: {sorted(exonyms)}")


def largest_of_each_name(cities: Iterable[City]) -> Iterator[City]:
    """The cities by population, without the parts of cities that GeoNames lists under the whole city's name."""
    taken: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in sorted(cities, key=lambda city: -city.population):
        namesakes = taken[city.country, name_key(city.name)]
        if not any(distance(city, other) < SAME_CITY for other in namesakes):
            namesakes.append(city)
            yield city


def distance(city: City, other: City) -> float:
    """How far apart the cities lie in latitude or longitude, in degrees."""
    return max(abs(city.latitude - other.latitude), abs(city.longitude - other.longitude))


def known_city(city: City, row: Row | None, *, capital: bool) -> KnownPlace:
    """The city under its Indonesian name where the table of exonyms has one (`row`), else under its own."""
    sure = bool(row) or capital  # their names count without support from the text
    spellings = (readable(city.name), *other_spellings(city, sure=sure))
    return KnownPlace(
        authority_id=f"geonames:{city.identity}",
        name=row.fields[2] if row else readable(city.name),
        type="city",
        country=city.country,
        latitude=city.latitude,
        longitude=city.longitude,
        population=city.population,
        names=(*row.spellings, *spellings) if row else spellings,
        capital=capital,
        noted=row is not None,
    )


def papuan_districts(draft: Draft) -> dict[str, str]:
    """The regency by name of a district of Papua: GeoNames' extract is older than the new provinces."""
    identity = "kemendagri:9"
    districts = [
        place for place in draft.places if place.type == "area" and str(place.authority_id).startswith(identity)
    ]
    return {name_key(district.name): district.parent or "" for district in districts}


def parent_of(city: City, parents: dict[tuple[str, str], str], districts: dict[str, str]) -> str:
    """authority_id of the division in which the city lies, or of its country."""
    parent = parents.get((city.country, city.division), f"iso:{city.country}")
    if parent in ("kemendagri:91", "kemendagri:92"):
        return districts.get(name_key(city.name), parent)
    return parent


def other_spellings(city: City, *, sure: bool) -> tuple[str, ...]:
    """Other spellings of the city's name: of cities in countries at war, and of large ones that need support."""
    if city.country in COUNTRIES_AT_WAR:
        is_wanted = sure or city.population >= KEEP_ALTERNATES_AT_WAR
    else:
        is_wanted = not sure and city.population >= KEEP_ALTERNATES
    return alternates(city.name, city.alternates, sure=sure) if is_wanted else ()


def division_ids(draft: Draft) -> dict[tuple[str, str], str]:
    """authority_id of the division by GeoNames' country and division code; codes that no name explains are left out."""
    names = sources.read_division_names(draft.folder)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in draft.cities:
        square = round(city.latitude), round(city.longitude)
        if name := names.get((city.country, plain(city.name), *square)):
            votes[city.country, city.division][name] += 1
    found = dict(PARENT_AREAS)
    for (country, code), counted in votes.items():
        identity = find_division(draft.divisions[country], counted.most_common(1)[0][0])
        if identity:
            found.setdefault((country, code), identity)
    return found


def plain(name: str) -> str:
    """The name in ASCII as GeoNames' own column of such names has it."""
    return "".join(part for part in unicodedata.normalize("NFKD", name) if not unicodedata.combining(part))


def find_division(known: dict[str, str], name: str) -> str | None:
    """The division of a country that bears this name, with or without words such as "Oblast"."""
    key = name_key(name)
    if key in known:
        return known[key]
    short = " ".join(word for word in key.split() if word not in DIVISION_WORDS and word != "of")
    return known.get(short)
