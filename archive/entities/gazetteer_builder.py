"""Builds the shipped gazetteer out of its sources and the hand-kept tables; run by `manage.py build_gazetteer`."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from pathlib import Path

from archive.entities import gazetteer_sources as sources
from archive.entities.gazetteer_sources import City, Division, Row
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key
from archive.language.toponyms import common_words

# Where a war, an armed conflict or a disputed border makes small places newsworthy (2014 on).
COUNTRIES_AT_WAR = frozenset(
    [
        "UA",
        "IL",
        "PS",
        "LB",
        "SY",
        "IQ",
        "IR",
        "YE",
        "SD",
        "SS",
        "MM",
        "AF",
        "LY",
        "SO",
        "ET",
        "ML",
        "BF",
        "NE",
        "CD",
        "CF",
        "TD",
        "ER",
        "KH",
        "AM",
        "AZ",
        "MZ",
        "HT",
        "KP",
        "TL",
        "PG",
    ]
)
SMALL = 500  # people; every populated place that GeoNames' extract lists, in countries at war
MIDDLE = 5_000  # people; in countries whose border regions are fought over
LARGE = 15_000  # people; everywhere
COUNTRIES_BESIDE_WAR = frozenset(["RU", "TH", "PK", "BY", "MD", "TR", "JO", "ID"])
KEEP_ALTERNATES = 300_000  # people; alternate spellings of smaller cities are kept in countries at war only
KEEP_ALTERNATES_AT_WAR = 3_000  # people
MOST_ALTERNATES = 8
LEAST_NAME = 2  # letters
LONGEST_CODE = 4  # letters
CLOSE = 0.72  # similarity of spellings of one name: "Kharkiv"/"Kharkov" 0.71–0.86, unrelated names below 0.6
DISTRICTS_OF = ("11", "31", "72", "91", "92", "93", "94", "95", "96")  # Aceh, Jakarta, Central Sulawesi, Papua
COMPASS = {
    "North": "Utara", "Northern": "Utara", "South": "Selatan", "Southern": "Selatan", "East": "Timur",
    "Eastern": "Timur", "West": "Barat", "Western": "Barat", "Central": "Tengah", "Northwest": "Barat Laut",
    "Northeast": "Timur Laut", "Southwest": "Barat Daya", "Southeast": "Tenggara",
}  # fmt: skip
NO_PLACE_AFTER_COMPASS = frozenset(["district", "province", "region", "governorate", "state", "division"])
DIVISION_WORDS = frozenset(
    [
        "province",
        "region",
        "state",
        "governorate",
        "district",
        "county",
        "department",
        "oblast",
        "prefecture",
        "division",
        "municipality",
        "of",
    ]
)
# GeoNames' divisions of Palestine are the two areas of the hand-kept table.
PARENT_AREAS = {("PS", "GZ"): "arsip:jalur-gaza", ("PS", "WE"): "arsip:tepi-barat", ("UA", "11"): "arsip:krimea"}


@dataclass(slots=True)
class Build:
    """What was built so far: the places, and the tables by which later steps find earlier ones."""

    folder: Path
    places: list[KnownPlace] = field(default_factory=list)
    cities: list[City] = field(default_factory=list)
    divisions: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))  # country → key → id

    def add(self, place: KnownPlace) -> None:
        """Keep the place, its names without repetition."""
        spelled = [" ".join(name.replace("|", " ").split()) for name in (place.name, *place.names)]
        names = dict.fromkeys(name for name in spelled[1:] if name and name != spelled[0])
        self.places.append(replace(place, name=spelled[0], names=tuple(names)))


def build(folder: Path) -> tuple[KnownPlace, ...]:
    """All places of the gazetteer, countries first, then by population; `folder` holds the downloaded sources."""
    work = Build(folder=folder, cities=list(wanted_cities()))
    divisions = [division for division in sources.read_divisions(folder)]
    add_countries(work, divisions)
    add_areas(work)
    add_divisions(work, divisions)
    add_indonesia(work, divisions)
    add_cities(work)
    return tuple(sorted(work.places, key=rank))


def rank(place: KnownPlace) -> tuple[int, int, str]:
    """Sort key: countries, hand-kept areas, then the rest; the larger population first."""
    identity = place.authority_id or ""
    order = 0 if place.type == "country" else 1 if identity.startswith("arsip:") else 2
    return order, -place.population, identity


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


def add_countries(work: Build, divisions: Iterable[Division]) -> None:
    """Add every country with its Indonesian name; its centre is the mean of its divisions' centres."""
    centres: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for division in divisions:
        if division.centre and not division.parent:
            centres[division.code[:2]].append(division.centre)
    for city in work.cities:
        centres.setdefault(city.country, [(city.latitude, city.longitude)])
    rows = {row.fields[0]: row for row in sources.read_table("place_countries.tsv")}
    names = sources.read_country_names()
    for code, country in sources.read_countries().items():
        row = rows.get(code, Row(fields=(code, names.get(code, country["name"])), spellings=()))
        points = centres[code]
        work.add(
            KnownPlace(
                authority_id=f"iso:{code}",
                name=row.fields[1],
                type="country",
                country=code,
                latitude=mean(point[0] for point in points),
                longitude=mean(point[1] for point in points),
                population=int(country["population"]),
                names=(*row.spellings, *plain_names(names.get(code, ""), country["name"])),
            )
        )


def plain_names(*names: str) -> tuple[str, ...]:
    """The names that are printable as they are: no brackets, ampersands or dashes between words."""
    return tuple(name for name in names if not any(mark in name for mark in ("(", "&", " - ", " DAK ")))


def mean(numbers: Iterable[float]) -> float | None:
    """Arithmetic mean; None of nothing."""
    values = list(numbers)
    return sum(values) / len(values) if values else None


def add_areas(work: Build) -> None:
    """Add the hand-kept areas, waters and facilities."""
    for row in sources.read_table("place_areas.tsv"):
        slug, name, kind, country, latitude, longitude, parent = row.fields
        work.add(
            KnownPlace(
                authority_id=f"arsip:{slug}",
                name=name,
                type=kind,
                country=country,
                latitude=float(latitude),
                longitude=float(longitude),
                parent=parent if ":" in parent else f"arsip:{parent}" if parent else None,
                names=row.spellings,
            )
        )
        work.divisions[country].setdefault(name_key(name), f"arsip:{slug}")


def add_divisions(work: Build, divisions: Iterable[Division]) -> None:
    """Add the divisions of all countries but Indonesia; those that a hand-kept area already stands for are left out."""
    rows = {row.fields[0]: row for row in sources.read_table("place_divisions.tsv")}
    for division in divisions:
        country = division.code[:2]
        if country == "ID":
            continue
        known = work.divisions[country]
        row = rows.get(division.code)
        names = (row.fields[1], *row.spellings, *division.names) if row else tuple(localized(division.names))
        names = tuple(dict.fromkeys(spelling for spelling in map(readable, names) if not is_code(spelling)))
        kept = next((known[key] for key in map(name_key, names) if known.get(key, "").startswith("arsip:")), None)
        identity = kept or f"iso:{division.code}"
        for name in names:
            known.setdefault(name_key(name), identity)
        if kept or not names:
            continue
        parent = f"iso:{division.parent}" if division.parent else f"iso:{country}"
        latitude, longitude = division.centre or (None, None)
        work.add(
            KnownPlace(
                authority_id=identity,
                name=names[0],
                type="province",
                country=country,
                latitude=latitude,
                longitude=longitude,
                parent=parent,
                names=names[1:],
            )
        )


def is_code(name: str) -> bool:
    """True for abbreviations such as "AP", which mean other things in news."""
    return len(name) < LEAST_NAME or (name.isupper() and len(name) <= LONGEST_CODE)


def localized(names: Iterable[str]) -> Iterator[str]:
    """The names, "North Darfur" preceded by "Darfur Utara"."""
    for name in names:
        first, _, rest = name.partition(" ")
        if rest and first in COMPASS and name_key(rest) not in NO_PLACE_AFTER_COMPASS:
            yield f"{rest} {COMPASS[first]}"
        yield name


def readable(name: str) -> str:
    """The name without the diacritics that Indonesian print leaves out (those that Latin-1 lacks) and turned commas."""
    composed = unicodedata.normalize("NFC", name.replace("‘", "").replace("’", "'").replace("ʿ", "").replace("ʼ", "'"))
    return "".join(character if character < "\u0100" else folded(character) for character in composed).strip("' ")


def folded(character: str) -> str:
    """The base letter of an accented letter; "" of a mark."""
    base = unicodedata.normalize("NFKD", character)
    special = {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ə": "a", "Ə": "A"}
    return "".join(special.get(part, part) for part in base if not unicodedata.combining(part))


def add_indonesia(work: Build, divisions: Iterable[Division]) -> None:
    """Add provinces, regencies, and the districts of the provinces in conflict; cities that GeoNames lacks too."""
    rows = {row.fields[0]: row for row in sources.read_table("place_divisions.tsv")}
    centres = {name_key(division.names[-1]): division.centre for division in divisions if division.code[:2] == "ID"}
    towns = {name_key(city.name): city for city in sorted(indonesian(work.cities), key=lambda city: city.population)}
    for code, name in sources.read_indonesia(work.folder).items():
        if code.count(".") == 2 and not code.startswith(DISTRICTS_OF):
            continue
        row = rows.get(f"ID.{code}")
        place = indonesian_place(code, row.fields[1] if row else name)
        if place.type == "city" and name_key(place.name) in towns and not row:
            continue
        town = towns.get(name_key(place.name))
        centre = centres.get(name_key(place.name)) or centres.get(name_key(name))
        if not centre and town:
            centre = town.latitude, town.longitude
        latitude, longitude = centre or (None, None)
        spellings = (*place.names, *(row.spellings if row else ()))
        work.add(replace(place, latitude=latitude, longitude=longitude, names=spellings))
        if place.type == "province":
            work.divisions["ID"][name_key(place.name)] = place.authority_id or ""
    link_english_names(work, divisions)


def link_english_names(work: Build, divisions: Iterable[Division]) -> None:
    """Let "West Java", as GeoNames writes it, find the province that carries the Indonesian name."""
    known = work.divisions["ID"]
    provinces = {key: identity for key, identity in known.items() if identity.startswith("kemendagri:")}
    for division in divisions:
        local = name_key(division.names[-1])
        if division.code[:2] == "ID" and division.parent and local in provinces:
            for name in division.names:
                known.setdefault(name_key(name), provinces[local])


def indonesian(cities: Iterable[City]) -> Iterator[City]:
    """The cities in Indonesia."""
    return (city for city in cities if city.country == "ID")


def indonesian_place(code: str, name: str) -> KnownPlace:
    """The place with this code of the interior ministry: "Kabupaten X" is the region X, "Kota X" the city X."""
    parent = f"kemendagri:{code.rpartition('.')[0]}" if "." in code else "iso:ID"
    first, _, rest = name.partition(" ")
    kind = ("province", "region", "area")[code.count(".")]
    names: tuple[str, ...] = ()
    if kind == "region" and first in ("Kabupaten", "Kota"):
        kind = "city" if first == "Kota" else kind
        name, names = rest.removeprefix("Administrasi "), (name,)
    elif kind == "region" and name.startswith("Jakarta"):
        kind = "city"
    return KnownPlace(authority_id=f"kemendagri:{code}", name=name, type=kind, country="ID", parent=parent, names=names)


def add_cities(work: Build) -> None:
    """Add the cities of GeoNames under their Indonesian names, each in the division that GeoNames puts it in."""
    exonyms: dict[tuple[str, str], Row] = {}
    for row in sources.read_table("place_exonyms.tsv"):
        exonyms[row.fields[0], name_key(row.fields[1])] = row
    capitals = {code: name_key(country["capital"]) for code, country in sources.read_countries().items()}
    parents = division_ids(work)
    districts = papuan_districts(work)
    for city in sorted(work.cities, key=lambda city: -city.population):
        row = exonyms.pop((city.country, name_key(city.name)), None)
        name = row.fields[2] if row else readable(city.name)
        capital = name_key(city.name) == capitals.get(city.country)
        spellings = (*(row.spellings if row else ()), readable(city.name), *other_spellings(city, capital))
        work.add(
            KnownPlace(
                authority_id=f"geonames:{city.identity}",
                name=name,
                type="city",
                country=city.country,
                latitude=city.latitude,
                longitude=city.longitude,
                parent=parent_of(city, parents, districts),
                population=city.population,
                names=spellings,
                capital=capital,
                noted=row is not None,
            )
        )
    if exonyms:
        raise LookupError(f"GeoNames has no such cities: {sorted(exonyms)}")


def papuan_districts(work: Build) -> dict[str, str]:
    """The regency by name of a district of Papua: GeoNames' extract is older than the new provinces."""
    identity = "kemendagri:9"
    districts = [
        place for place in work.places if place.type == "area" and str(place.authority_id).startswith(identity)
    ]
    return {name_key(district.name): district.parent or "" for district in districts}


def parent_of(city: City, parents: dict[tuple[str, str], str], districts: dict[str, str]) -> str:
    """authority_id of the division in which the city lies, or of its country."""
    parent = parents.get((city.country, city.division), f"iso:{city.country}")
    if parent in ("kemendagri:91", "kemendagri:92"):
        return districts.get(name_key(city.name), parent)
    return parent


def other_spellings(city: City, capital: bool) -> tuple[str, ...]:
    """Alternate names in Latin letters that are spellings of the city's name, not names in other languages or codes."""
    least = KEEP_ALTERNATES_AT_WAR if city.country in COUNTRIES_AT_WAR else KEEP_ALTERNATES
    if city.population < least and not capital:
        return ()
    own = name_key(city.name)
    found: dict[str, str] = {own: ""} | dict.fromkeys(common_words(), "")
    for name in map(readable, city.alternates):
        key = name_key(name)
        if len(key) < 4 or not name[0].isupper() or not name.isascii() or name.isupper():
            continue
        if key not in found and SequenceMatcher(None, own, key).ratio() >= CLOSE:
            found[key] = name
    return tuple(filter(None, found.values()))[:MOST_ALTERNATES]


def division_ids(work: Build) -> dict[tuple[str, str], str]:
    """authority_id of the division by GeoNames' country and division code; codes that no name explains are left out."""
    names = sources.read_division_names(work.folder)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in work.cities:
        square = round(city.latitude), round(city.longitude)
        if name := names.get((city.country, plain(city.name), *square)):
            votes[city.country, city.division][name] += 1
    found = dict(PARENT_AREAS)
    for (country, code), counted in votes.items():
        identity = find_division(work.divisions[country], counted.most_common(1)[0][0])
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
    short = " ".join(word for word in key.split() if word not in DIVISION_WORDS)
    return known.get(short)
