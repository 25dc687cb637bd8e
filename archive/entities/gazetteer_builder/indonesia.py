"""Indonesia by the codes of its interior ministry: provinces, regencies, cities, some districts."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from archive.entities.gazetteer_builder import sources
from archive.entities.gazetteer_builder.countries import middle
from archive.entities.gazetteer_builder.draft import Draft, Point
from archive.entities.gazetteer_builder.sources import SMALL, Division, Row
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key

HOME = "ID"
DISTRICTS_OF = ("11", "31", "72", "91", "92", "93", "94", "95", "96")  # Aceh, Jakarta, Central Sulawesi, Papua
DISTRICT = 2  # full stops in the code of a district
NEAR = 3.0  # degrees from the centre of a province; no province is wider than twice that


def add_indonesia(draft: Draft, divisions: Iterable[Division]) -> None:
    """Add provinces, regencies, and the districts of the provinces in conflict; cities that GeoNames lacks too."""
    rows = {row.fields[0]: row for row in sources.read_table("place_divisions.tsv")}
    shipped = {name_key(city.name) for city in draft.cities if city.country == HOME}
    centres = locate_indonesia(draft, divisions, rows)
    for code, name in sources.read_indonesia(draft.folder).items():
        if code.count(".") == DISTRICT and not code.startswith(DISTRICTS_OF):
            continue
        row = rows.get(f"{HOME}.{code}")
        if name.startswith("Kota "):
            draft.municipalities.add(name_key(indonesian_place(code, name).name))
        place = indonesian_place(code, row.fields[1] if row else name)
        if not row and (name_key(place.name) in draft.divisions[HOME] or is_shipped_city(place, shipped)):
            continue
        latitude, longitude = centres.get(code) or (None, None)
        spellings = (*place.names, *(row.spellings if row else ()))
        draft.add(replace(place, latitude=latitude, longitude=longitude, names=spellings))
        if place.type == "province":
            draft.divisions[HOME][name_key(place.name)] = place.authority_id or ""
    link_english_names(draft, divisions)


def is_shipped_city(place: KnownPlace, shipped: Container[str]) -> bool:
    """True for a city that GeoNames has under the same name key."""
    return place.type == "city" and name_key(place.name) in shipped


def locate_indonesia(draft: Draft, divisions: Iterable[Division], rows: dict[str, Row]) -> dict[str, Point]:
    """Coordinates by code: provinces from ISO 3166-2, districts and regencies from the town of their name near by,
    regencies without such a town from the mean of their districts.
    """
    names = sources.read_indonesia(draft.folder)
    provinces, towns = province_centres(divisions), towns_by_key()
    seats = {row.fields[0]: row.fields[1] for row in sources.read_table("place_seats.tsv")}
    found: dict[str, Point] = {}
    for code, name in sorted(names.items()):
        row = rows.get(f"{HOME}.{code}")
        spellings = (name, row.fields[1], *row.spellings) if row else (name,)
        if "." in code:
            town = indonesian_place(code, name).name
            centre = nearest(towns.get(name_key(seats.get(town, town)), ()), found.get(code[:2]))
        else:
            centre = next((provinces[key] for key in map(name_key, spellings) if key in provinces), None)
        if centre:
            found[code] = centre
    return middles(found, names) | found


def middles(found: Mapping[str, Point], names: Iterable[str]) -> dict[str, Point]:
    """The mean of the districts' points for every regency of which a district was found."""
    districts: dict[str, list[Point]] = defaultdict(list)
    for code, point in found.items():
        if code.count(".") == DISTRICT:
            districts[code.rpartition(".")[0]].append(point)
    return {code: middle(districts[code]) for code in names if code in districts}


def province_centres(divisions: Iterable[Division]) -> dict[str, Point]:
    """Centres of Indonesia's provinces by name key; ISO also lists its islands, which have no parent."""
    centres: dict[str, Point] = {}
    for division in divisions:
        if division.code[:2] == HOME and division.parent and division.centre:
            for name in division.names:
                centres.setdefault(name_key(name), division.centre)
    return centres


def towns_by_key() -> dict[str, list[Point]]:
    """Where the populated places of Indonesia lie, by name key."""
    towns: dict[str, list[Point]] = defaultdict(list)
    for city in sources.read_cities(SMALL):
        if city.country == HOME:
            towns[name_key(city.name)].append((city.latitude, city.longitude))
    return towns


def nearest(points: Iterable[Point], centre: Point | None) -> Point | None:
    """The point nearest to the centre, if it lies within NEAR degrees of it."""
    if centre is None:
        return None
    near = [(max(abs(point[0] - centre[0]), abs(point[1] - centre[1])), point) for point in points]
    return next((point for distance, point in sorted(near) if distance <= NEAR), None)


def link_english_names(draft: Draft, divisions: Iterable[Division]) -> None:
    """Let "West Java", as GeoNames writes it, find the province that carries the Indonesian name."""
    known = draft.divisions["ID"]
    provinces = {key: identity for key, identity in known.items() if identity.startswith("kemendagri:")}
    for division in divisions:
        local = name_key(division.names[-1])
        if division.code[:2] == "ID" and division.parent and local in provinces:
            for name in division.names:
                known.setdefault(name_key(name), provinces[local])


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
