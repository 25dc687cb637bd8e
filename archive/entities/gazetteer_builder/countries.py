"""Countries, hand-kept areas, and the divisions of all countries but Indonesia."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from archive.entities.gazetteer_builder import sources
from archive.entities.gazetteer_builder.draft import Draft, Point
from archive.entities.gazetteer_builder.sources import Division, Row
from archive.entities.gazetteer_builder.spellings import is_code, localized, plain_names, readable
from archive.entities.knowledge import KnownPlace
from archive.language.names import name_key


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
        draft.divisions[country].setdefault(name_key(name), f"arsip:{slug}")


def add_divisions(draft: Draft, divisions: Iterable[Division]) -> None:
    """Add the divisions of all countries but Indonesia; those that a hand-kept area already stands for are left out."""
    rows = {row.fields[0]: row for row in sources.read_table("place_divisions.tsv")}
    for division in divisions:
        country = division.code[:2]
        if country == "ID":
            continue
        known = draft.divisions[country]
        row = rows.get(division.code)
        names = (row.fields[1], *row.spellings, *division.names) if row else tuple(localized(division.names))
        names = tuple(dict.fromkeys(spelling for spelling in map(readable, names) if not is_code(spelling)))
        kept = next((known[key] for key in map(name_key, names) if known.get(key, "").startswith("arsip:")), None)
        identity = kept or f"iso:{division.code}"
        for name in names:
            known.setdefault(name_key(name), identity)
        if kept:
            draft.replaced[f"iso:{division.code}"] = kept
        if kept or not names:
            continue
        parent = f"iso:{division.parent}" if division.parent else f"iso:{country}"
        latitude, longitude = division.centre or (None, None)
        draft.add(
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


def middle(points: Sequence[Point]) -> Point:
    """The mean of at least one point."""
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)
