"""Opens rows of speakers, places and outlets; call it under `locks.hold_names`, so that none is opened twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from archive.entities import shipped_knowledge
from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.ingest.storage import recordset, slugs
from archive.ingest.storage.bounds import fit, make_storable
from archive.language.names import name_key
from archive.models import (
    Outlet,
    OutletDomain,
    OutletName,
    Place,
    PlaceKind,
    PlaceName,
    Position,
    Speaker,
    SpeakerName,
)
from archive.models.place import SLUG_KINDS

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace, KnownOutlet)

_MAX_NAME = 200  # the columns'
TERM_MARK = "|"
# The larger unit has the plain slug (ARCHITECTURE.md, "Filters"); the others are told apart by what they are.
_SIZES: tuple[PlaceKind, ...] = (
    PlaceKind.FACILITY,
    PlaceKind.CITY,
    PlaceKind.AREA,
    PlaceKind.WATER,
    PlaceKind.PROVINCE,
    PlaceKind.REGION,
    PlaceKind.COUNTRY,
)
_TYPE_SUFFIXES: Mapping[str, str] = {kind: suffix for suffix, kind in SLUG_KINDS.items()}


def open_speakers(entities: Sequence[KnownSpeaker]) -> list[int]:
    """A new row for each entity; returns their primary keys."""
    opened = _number(Speaker, entities)
    wishes = [
        slugs.candidates(slugs.stem(entity.name, "narasumber"), [entity.country.lower()], pk)
        for pk, entity in opened.items()
    ]
    slug_of = dict(zip(opened, slugs.choose(Speaker, wishes), strict=True))
    Speaker.objects.bulk_create(_make_speaker(entity, slug_of[pk]) for pk, entity in opened.items())
    SpeakerName.objects.bulk_create(
        SpeakerName(speaker_id=pk, key=key, name=name) for pk, key, name in list_names(opened)
    )
    Position.objects.bulk_create(
        Position(speaker_id=pk, **values) for pk, entity in opened.items() for values in list_positions(entity)
    )
    return list(opened)


def open_places(entities: Sequence[KnownPlace], known: Knowledge) -> list[int]:
    """A new row for each entity; returns their primary keys. What they lie in has a row already or is among them."""
    opened = _number(Place, entities)
    slug_of = dict(zip(opened, slugs.choose(Place, [_wish_for_place(each) for each in opened.values()]), strict=True))
    parent_of = _find_parents(opened, known)
    Place.objects.bulk_create(_make_place(entity, slug_of[pk], parent_of[pk]) for pk, entity in opened.items())
    PlaceName.objects.bulk_create(PlaceName(place_id=pk, key=key, name=name) for pk, key, name in list_names(opened))
    return list(opened)


def open_outlets(entities: Sequence[KnownOutlet]) -> list[int]:
    """A new row for each entity; returns their primary keys. Names and domains of others stay theirs."""
    opened = _number(Outlet, entities)
    wishes = [slugs.candidates(slugs.stem(entity.name, "media"), [], pk) for pk, entity in opened.items()]
    slug_of = dict(zip(opened, slugs.choose(Outlet, wishes), strict=True))
    Outlet.objects.bulk_create(_make_outlet(entity, slug_of[pk]) for pk, entity in opened.items())
    OutletName.objects.bulk_create(
        [OutletName(outlet_id=pk, key=key, name=name) for pk, key, name in list_names(opened)], ignore_conflicts=True
    )
    domains = [(pk, make_storable(each)[:253]) for pk, entity in opened.items() for each in entity.domains]
    OutletDomain.objects.bulk_create(
        [OutletDomain(outlet_id=pk, domain=domain) for pk, domain in domains], ignore_conflicts=True
    )
    return list(opened)


def _number(model: type[Speaker] | type[Place] | type[Outlet], entities: Sequence[_Known]) -> dict[int, _Known]:
    """The entities under primary keys that no other row has or will have."""
    numbers = [number for (number,) in recordset.reserve([model], len(entities))]
    return {pk: replace(entity, pk=pk) for pk, entity in zip(numbers, entities, strict=True)}


def list_names(opened: Mapping[int, KnownSpeaker | KnownPlace | KnownOutlet]) -> Iterator[tuple[int, str, str]]:
    """Row, key and name of every spelling, the first of each key; as long as their columns allow."""
    for pk, entity in opened.items():
        named = {name_key(name)[:_MAX_NAME]: make_storable(name)[:_MAX_NAME] for name in (*entity.names, entity.name)}
        yield from ((pk, key, name) for key, name in named.items() if key)


def _make_speaker(entity: KnownSpeaker, slug: str) -> Speaker:
    values = {
        "id": entity.pk,
        "slug": slug,
        "name": entity.name,
        "authority_id": entity.authority_id,
        "kind": str(entity.kind),
        "official": entity.official,
        "country": entity.country,
        "reviewed": entity.authority_id is not None,
        "received": list_shipped(entity),
    }
    return Speaker(**fit(Speaker, values))


def _make_outlet(entity: KnownOutlet, slug: str) -> Outlet:
    values = {"id": entity.pk, "slug": slug, "name": entity.name, "authority_id": entity.authority_id}
    return Outlet(**fit(Outlet, values))


def list_positions(entity: KnownSpeaker) -> Iterator[dict[str, Any]]:
    """The speaker's positions as their columns hold them."""
    for position in dict.fromkeys(entity.positions):
        values = {
            "title": position.title,
            "organisation": position.organisation,
            "country": position.country,
            "start": position.start,
            "end": position.end,
        }
        yield fit(Position, values)


def list_terms(entity: KnownSpeaker) -> dict[str, dict[str, Any]]:
    """The speaker's positions as their columns hold them, by what tells terms apart."""
    positions = list_positions(entity)
    return {write_term(each["title"], each["organisation"], each["start"]): each for each in positions}


def write_term(title: str, organisation: str, start: date | None) -> str:
    """A term of office as `received` holds it; no name key has the mark."""
    return TERM_MARK.join((title, organisation, str(start or "")))


def list_shipped(entity: KnownSpeaker | KnownPlace) -> list[str]:
    """What a row `received` of a shipped entity, as name keys and terms; nothing of one that is not shipped."""
    if entity.authority_id is None:
        return []
    terms = list_terms(entity) if isinstance(entity, KnownSpeaker) else ()
    return [*(key for _, key, _ in list_names({0: entity})), *terms]


def _find_parents(opened: Mapping[int, KnownPlace], known: Knowledge) -> dict[int, int | None]:
    """The row that each opened place lies in: that which it was merged into, if it was."""
    by_id = {**known.places_by_id, **{entity.authority_id: entity for entity in opened.values() if entity.authority_id}}
    parents: dict[int, int | None] = {}
    for pk, entity in opened.items():
        parent = by_id.get(entity.parent or "")
        parents[pk] = parent.pk if parent else None
    kept = {parent for parent in parents.values() if parent is not None} - set(opened)
    merged = Place.objects.filter(pk__in=kept, merged_into__isnull=False)
    survivors: dict[int | None, int | None] = dict(merged.values_list("pk", "merged_into"))
    return {pk: survivors.get(parent, parent) for pk, parent in parents.items()}


def _make_place(entity: KnownPlace, slug: str, parent: int | None) -> Place:
    values = {
        "id": entity.pk,
        "slug": slug,
        "name": entity.name,
        "authority_id": entity.authority_id,
        "type": str(entity.type),
        "country": entity.country,
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "parent_id": parent,
        "reviewed": entity.authority_id is not None,
        "received": list_shipped(entity),
    }
    return Place(**fit(Place, values))


def _wish_for_place(entity: KnownPlace) -> list[str]:
    """The plain slug for the largest of its name, one with its type for the others."""
    plain = slugs.stem(entity.name, "tempat")
    suffix = _TYPE_SUFFIXES.get(entity.type, "")
    first = plain if _is_largest(entity) else f"{plain}-{suffix}".strip("-")
    return slugs.candidates(first, [suffix if first == plain else "", entity.country.lower()], entity.pk or 0)


def _is_largest(entity: KnownPlace) -> bool:
    """Whether no shipped place of the same name is larger; one that is not shipped itself is the smallest."""
    namesakes = shipped_knowledge.load().places.get(name_key(entity.name), ())
    same = [place for place in namesakes if name_key(place.name) == name_key(entity.name)]
    return not same or max(same, key=_size).authority_id == entity.authority_id


def _size(place: KnownPlace) -> tuple[int, int]:
    return (_SIZES.index(PlaceKind(place.type)), place.population)
