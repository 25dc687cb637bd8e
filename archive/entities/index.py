"""Builds knowledge from rows: what curators made of the shipped data, and the rows around the names of one article."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.models import Outlet, OutletDomain, OutletName, Place, PlaceName, Speaker, SpeakerName

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace, KnownOutlet)
_Row = TypeVar("_Row", Speaker, Place, Outlet)
_Mergeable = TypeVar("_Mergeable", Speaker, Place)

# Merges of merges that are followed; curators keep them flat, and a circle must not hang the archive.
_MAX_MERGES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Name keys and authority ids of what one article names; domains for its outlet."""

    speaker_keys: frozenset[str] = frozenset()
    speaker_ids: frozenset[str] = frozenset()
    place_keys: frozenset[str] = frozenset()
    place_ids: frozenset[str] = frozenset()
    outlet_keys: frozenset[str] = frozenset()
    outlet_ids: frozenset[str] = frozenset()
    outlet_domains: frozenset[str] = frozenset()


def around(sought: Sought, known: Knowledge) -> Knowledge:
    """What `known` and the rows hold under the sought names and ids, in a constant number of queries.

    An entity with a row carries its `pk`. One that was merged away has the values of its survivor and its own `pk`, so
    that what is linked to it stays with it when the merge is undone (`curation.lay_over` follows the merge).
    """
    speakers, speakers_by_id = _look_up_speakers(sought, known)
    places, places_by_id = _look_up_places(sought, known)
    outlets, outlets_by_id = _look_up_outlets(sought, known)
    return Knowledge(
        speakers=speakers,
        places=places,
        outlets=outlets,
        speakers_by_id=speakers_by_id,
        places_by_id=places_by_id,
        outlets_by_id=outlets_by_id,
    )


def _look_up_speakers(
    sought: Sought, known: Knowledge
) -> tuple[Mapping[str, tuple[KnownSpeaker, ...]], Mapping[str, KnownSpeaker]]:
    shipped = _select(known.speakers, known.speakers_by_id, sought.speaker_keys, sought.speaker_ids)
    rows = Speaker.objects.filter(authority_id__in=list(shipped)).select_related("merged_into")
    by_id = _join_rows(shipped, rows, known_speaker)
    names = SpeakerName.objects.filter(key__in=sought.speaker_keys).select_related("speaker__merged_into")
    named = [(name.key, known_speaker(name.speaker, shipped.get(name.speaker.authority_id or ""))) for name in names]
    return _index(known.speakers, sought.speaker_keys, by_id, named), by_id


def _look_up_places(
    sought: Sought, known: Knowledge
) -> tuple[Mapping[str, tuple[KnownPlace, ...]], Mapping[str, KnownPlace]]:
    shipped = _select(known.places, known.places_by_id, sought.place_keys, sought.place_ids)
    _add_parents(shipped, known.places_by_id)
    rows = Place.objects.filter(authority_id__in=list(shipped)).select_related("merged_into")
    by_id = _join_rows(shipped, rows, known_place)
    names = PlaceName.objects.filter(key__in=sought.place_keys).select_related("place__merged_into")
    named = [(name.key, known_place(name.place, shipped.get(name.place.authority_id or ""))) for name in names]
    return _index(known.places, sought.place_keys, by_id, named), by_id


def _look_up_outlets(
    sought: Sought, known: Knowledge
) -> tuple[Mapping[str, tuple[KnownOutlet, ...]], Mapping[str, KnownOutlet]]:
    shipped = _select(known.outlets, known.outlets_by_id, sought.outlet_keys, sought.outlet_ids)
    by_id = _join_rows(shipped, Outlet.objects.filter(authority_id__in=list(shipped)), known_outlet)
    names = OutletName.objects.filter(key__in=sought.outlet_keys).select_related("outlet")
    domains = OutletDomain.objects.filter(domain__in=sought.outlet_domains).select_related("outlet")
    rows = [(name.key, name.outlet) for name in names] + [(domain.domain, domain.outlet) for domain in domains]
    named = [(key, known_outlet(row, shipped.get(row.authority_id or ""))) for key, row in rows]
    return _index(known.outlets, sought.outlet_keys, by_id, named), by_id


def known_speaker(row: Speaker, shipped: KnownSpeaker | None) -> KnownSpeaker:
    """The row, with the values of that which it was merged into, as knowledge; positions from the shipped data."""
    target = follow_merges(row)
    entity = shipped if shipped and target is row else KnownSpeaker(name="", kind="", official=False)
    return replace(
        entity,
        name=target.name,
        kind=target.kind,
        official=target.official,
        country=target.country,
        authority_id=target.authority_id,
        pk=row.pk,
    )


def known_place(row: Place, shipped: KnownPlace | None) -> KnownPlace:
    """The row, with the values of that which it was merged into, as knowledge; parent and population as shipped."""
    target = follow_merges(row)
    entity = shipped if shipped and target is row else KnownPlace(name="", type="")
    return replace(
        entity,
        name=target.name,
        type=target.type,
        country=target.country,
        latitude=target.latitude,
        longitude=target.longitude,
        authority_id=target.authority_id,
        pk=row.pk,
    )


def known_outlet(row: Outlet, shipped: KnownOutlet | None) -> KnownOutlet:
    """The row as knowledge; domains and names from the shipped data."""
    return replace(shipped or KnownOutlet(name=""), name=row.name, authority_id=row.authority_id, pk=row.pk)


def follow_merges(row: _Mergeable) -> _Mergeable:
    """The row that this one was merged into, or itself."""
    for _ in range(_MAX_MERGES):
        if row.merged_into is None:
            break
        row = row.merged_into
    return row


def _select(
    by_key: Mapping[str, tuple[_Known, ...]], by_id: Mapping[str, _Known], keys: Iterable[str], ids: Iterable[str]
) -> dict[str, _Known]:
    """The shipped entities under these keys and ids, by authority id."""
    found = {identity: by_id[identity] for identity in ids if identity in by_id}
    for key in keys:
        found |= {entity.authority_id: entity for entity in by_key.get(key, ()) if entity.authority_id}
    return found


def _add_parents(places: dict[str, KnownPlace], by_id: Mapping[str, KnownPlace]) -> None:
    for place in list(places.values()):
        while place.parent and place.parent not in places and place.parent in by_id:
            place = places[place.parent] = by_id[place.parent]


def _join_rows(
    shipped: Mapping[str, _Known], rows: Iterable[_Row], know: Callable[[_Row, _Known], _Known]
) -> dict[str, _Known]:
    """The shipped entities by authority id, those with a row as the row has them."""
    return {**shipped, **{str(row.authority_id): know(row, shipped[str(row.authority_id)]) for row in rows}}


def _index(
    shipped: Mapping[str, tuple[_Known, ...]],
    keys: Iterable[str],
    by_id: Mapping[str, _Known],
    named: Iterable[tuple[str, _Known]],
) -> dict[str, tuple[_Known, ...]]:
    """Entities by name key, the shipped ones first, each once however many of its rows and spellings fit."""
    found: dict[str, dict[object, _Known]] = {}
    for key in keys:
        for entity in (by_id[str(entity.authority_id)] for entity in shipped.get(key, ())):
            found.setdefault(key, {})[entity.pk or entity.authority_id] = entity
    for key, entity in named:
        found.setdefault(key, {})[entity.pk] = entity
    return {key: tuple(entities.values()) for key, entities in found.items()}
