"""Countries, hand-kept areas, and the divisions of all countries but Indonesia."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from archive.entities.gazetteer_builder import sources
from archive.entities.gazetteer_builder.draft import Draft, Point
from archive.entities.gazetteer_builder.sources import Division, Row
from archive.entities.gazetteer_builder.spellings import bare, is_code, localized, plain_names, readable
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key

DIVISION_KINDS = frozenset(("region", "province", "area"))  # of areas that may stand for a division of their name


def add_countries(draft: Draft, divisions: Iterable[Division]) -> None:
    """Add every country with its Indonesian name; its centre is the mean of its divisions' centres."""
    centres: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for division in divisions:
        if division.centre and not division.parent:
            centres[division.code[:2]].append(division.centre)
    for city in draft.cities:
        centres.setdefault(city.country, [(city.latitude, city.longitude)])
    rows = {row.fields[0]: row for row in sources.read_table("place_countries.tsv")}
    names = sources.read_country_names()
    for code, country in sources.read_countries().items():
        row = rows.get(code, Row(fields=(code, names.get(code, country["name"])), spellings=()))
        latitude, longitude = middle(centres[code]) if centres[code] else (None, None)
        draft.add(
            KnownPlace(
                authority_id=f"iso:{code}",
                name=row.fields[1],
                type="country",
                country=code,
                latitude=latitude,
                longitude=longitude,
                population=int(country["population"]),
                names=(*row.spellings, *plain_names(names.get(code, ""), country["name"])),
            )
        )


def add_areas(draft: Draft) -> None:
    """Add the hand-kept areas, waters and facilities."""
    for row in sources.read_table("place_areas.tsv"):
        slug, name, kind, country, latitude, longitude, parent = row.fields
        draft.add(
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
        if kind in DIVISION_KINDS:
            draft.divisions[country].setdefault(name_key(name), f"arsip:{slug}")


def add_divisions(draft: Draft, divisions: Sequence[Division]) -> None:
    """Add the divisions of all countries but Indonesia; those that a hand-kept area already stands for are left out."""
    rows = {row.fields[0]: row for row in sources.read_table("place_divisions.tsv")}
    bearers = Counter(bearer for division in divisions for bearer in bare_keys(division))
    for division in divisions:
        country = division.code[:2]
        if country == "ID":
            continue
        known = draft.divisions[country]
        names = indonesian_names(division, rows.get(division.code), bearers)
        kept = next((known[key] for key in map(name_key, names) if known.get(key, "").startswith("arsip:")), None)
        for name in names:
            known.setdefault(name_key(name), kept or f"iso:{division.code}")
        if kept:
            draft.replaced[f"iso:{division.code}"] = kept
        elif names:
            draft.add(known_division(division, names))


def bare_keys(division: Division) -> set[tuple[str, str]]:
    """Country and name key of the division's names without words for what it is."""
    return {(division.code[:2], name_key(bare(name))) for name in localized(division.names)}


def indonesian_names(division: Division, row: Row | None, bearers: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """The division's names, that of the hand-kept table first; `bearers`: divisions by what `bare_keys` gives.

    "Perm Krai" is Perm, but "Altai Krai" keeps its word: a republic is called Altai too.
    """
    names = list(localized(division.names))
    if row:
        names = [row.fields[1], *row.spellings, *names]
    elif names and bearers[division.code[:2], name_key(bare(names[0]))] == 1:
        names.insert(0, bare(names[0]))
    return tuple(dict.fromkeys(spelling for spelling in map(readable, names) if not is_code(spelling)))


def known_division(division: Division, names: Sequence[str]) -> KnownPlace:
    """The division as a province in the division around it, or in its country."""
    latitude, longitude = division.centre or (None, None)
    return KnownPlace(
        authority_id=f"iso:{division.code}",
        name=names[0],
        type="province",
        country=division.code[:2],
        latitude=latitude,
        longitude=longitude,
        parent=f"iso:{division.parent}" if division.parent else f"iso:{division.code[:2]}",
        names=tuple(names[1:]),
    )


def middle(points: Sequence[Point]) -> Point:
    """The mean of at least one point."""
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)
