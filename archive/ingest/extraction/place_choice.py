"""Chooses which of the known places of one name an article means."""

import math
from collections.abc import Sequence

from archive.entities.knowledge import KnownPlace
from archive.ingest.extraction.place_index import PlaceIndex
from archive.ingest.extraction.place_scan import Naming, Scan, find_holders
from archive.language.names import name_key

_DIVISION_SIZE = 6.2  # a first-order division counts as a city of 1.6 million (log10) when both bear a name
_NOTED_SIZE = 2.0  # added to capitals and cities of the hand-kept list
_COUNTRY_SIZE = 10.0
_AREA_SIZE = 8.0
_SMALL_SIZE = 4.0
_STATED = 1000.0  # the only kind that an article states ("kota", "provinsi") holds for all namings of the key
_SAME_TYPE = 3.0
_SAME_COUNTRY = 2.0
_OWN_NAME = 1.5  # the place bears the name itself, not as another spelling
_HOLDS = 4.0


def choose(namings: Sequence[tuple[Naming, Scan]], countries: frozenset[str]) -> KnownPlace | None:
    """The known place that namings under one key most likely mean; kind, container and countries of the story count
    before size. None where no list holds the name.
    """
    places = namings[0][0].places
    if len(places) < 2:
        return places[0] if places else None
    stated = {stated_type(naming) for naming, _ in namings} - {""}
    fits = {id(place): _STATED * (len(stated) == 1 and place.type in stated) for place in places}
    for naming, scan in namings:
        holders = find_holders(scan, naming.last)
        for place in places:
            fits[id(place)] += _size(place) + _evidence(place, naming, scan.index, holders)
            fits[id(place)] += _SAME_COUNTRY * (place.country in countries)
            fits[id(place)] += _OWN_NAME * (name_key(place.name) == naming.key)
    best = max(places, key=lambda place: fits[id(place)])
    return best if best.type in stated else _around(best, namings[0][0], namings[0][1].index)


def _around(place: KnownPlace, naming: Naming, index: PlaceIndex) -> KnownPlace:
    """The largest place of the same name around this one: what is so of the city Kursk is so of its province.

    "Kursk" alone does not tell which of the two is meant, and one article should not name both.
    """
    same = [other for other in index.ancestors(place) if name_key(other.name) == naming.key]
    return same[-1] if same else place


def stated_type(naming: Naming) -> str:
    """The type of place that the text states and that a known place of the name has; "" if there is none.

    "Wilayah Kursk" is the province where no region bears the name.
    """
    types = {place.type for place in naming.places}
    stated = naming.kind.type if naming.kind else ""
    if stated == "region" and stated not in types:
        stated = "province"
    return stated if stated in types else ""


def _evidence(place: KnownPlace, naming: Naming, index: PlaceIndex, holders: Sequence[KnownPlace]) -> float:
    evidence = _SAME_TYPE if stated_type(naming) == place.type else 0.0
    if holders and lies_in(place, holders, index):
        evidence += _HOLDS
    return evidence


def _size(place: KnownPlace) -> float:
    if place.type == "country":
        return _COUNTRY_SIZE
    if (place.authority_id or "").startswith("arsip:"):
        return _AREA_SIZE
    if place.capital or place.noted:
        return _NOTED_SIZE + math.log10(max(place.population, 10))
    if place.type == "province" and (place.parent or "") == f"iso:{place.country}":
        return _DIVISION_SIZE
    return math.log10(place.population) if place.population > 10 else _SMALL_SIZE


def lies_in(place: KnownPlace, holders: Sequence[KnownPlace], index: PlaceIndex) -> bool:
    """True if one of the holders is around the place and not the place itself."""
    ids = {holder.authority_id for holder in holders}
    return place.authority_id not in ids and any(ancestor.authority_id in ids for ancestor in index.ancestors(place))
