"""Builds knowledge from rows: what curators made of the shipped data, and the rows around the names of one article."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Generic, TypeVar

from django.db import connection

from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.language.names import name_key

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace, KnownOutlet)

_AROUND = (Path(__file__).parent / "index_around.sql").read_text(encoding="utf-8")

_read_row: Callable[[str], Mapping[str, Any]] = lru_cache(maxsize=10_000)(
    json.loads
)  # batch after batch names the same

# What a row says about an entity; everything else is as shipped.
_FIELDS: Mapping[type, tuple[str, ...]] = {
    KnownSpeaker: ("name", "kind", "official", "country", "authority_id"),
    KnownPlace: ("name", "type", "country", "latitude", "longitude", "authority_id"),
    KnownOutlet: ("name", "authority_id"),
}


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


def join(several: Sequence[Sought]) -> Sought:
    """What any of several articles names."""
    return Sought(
        **{
            each.name: frozenset(chain.from_iterable(getattr(sought, each.name) for sought in several))
            for each in fields(Sought)
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """A row that a name key leads to, or its authority id where there is no key; `kept` is the row, or its survivor."""

    key: str | None
    authority_id: str | None
    pk: int
    kept: Mapping[str, Any]


def around(sought: Sought, known: Knowledge) -> Knowledge:
    """What `known` and the rows hold under the sought names and ids, in one query.

    An entity with a row carries its `pk`. One that was merged away has the values of its survivor and its own `pk`, so
    that what is linked to it stays with it when the merge is undone (`curation.lay_over` follows the merge).
    """
    speakers = _select(known.speakers, known.speakers_by_id, sought.speaker_keys, sought.speaker_ids)
    places = _select(known.places, known.places_by_id, sought.place_keys, sought.place_ids)
    outlets = _select(known.outlets, known.outlets_by_id, sought.outlet_keys, sought.outlet_ids)
    _add_parents(places, known.places_by_id)
    hits = _find_rows(sought, {"speaker_ids": speakers, "place_ids": places, "outlet_ids": outlets})
    speaker_index = _Index(speakers, hits["speaker"], KnownSpeaker(name="", kind="", official=False))
    place_index = _Index(places, hits["place"], KnownPlace(name="", type=""))
    outlet_index = _Index(outlets, hits["outlet"], KnownOutlet(name=""))
    return Knowledge(
        speakers=speaker_index.by_key(known.speakers, sought.speaker_keys),
        places=place_index.by_key(known.places, sought.place_keys),
        outlets=outlet_index.by_key(known.outlets, sought.outlet_keys),
        speakers_by_id=speaker_index.by_id,
        places_by_id=place_index.by_id,
        outlets_by_id=outlet_index.by_id,
    )


def renew(known: Knowledge, newer: Knowledge) -> Knowledge:
    """`known`, but what `newer` holds of the same names and ids as `newer` has it."""
    return Knowledge(
        **{each.name: {**getattr(known, each.name), **getattr(newer, each.name)} for each in fields(Knowledge)}
    )


class _Index(Generic[_Known]):
    """Shipped entities, by authority id, and the rows found around them, as knowledge."""

    def __init__(self, shipped: Mapping[str, _Known], hits: Sequence[_Hit], blank: _Known) -> None:
        self._shipped: Mapping[str, _Known] = shipped
        self._hits = hits
        self._blank: _Known = blank
        self._made: dict[int, _Known] = {}  # of an article's names and of a batch's, many lead to one row
        self._by_authority = {hit.authority_id: hit for hit in hits if hit.authority_id}
        self._named = {(hit.key, hit.pk) for hit in hits}
        known = {identity: self._know(hit) for identity, hit in self._by_authority.items() if identity in shipped}
        self.by_id: dict[str, _Known] = {**shipped, **known}

    def by_key(self, shipped: Mapping[str, tuple[_Known, ...]], keys: Iterable[str]) -> dict[str, tuple[_Known, ...]]:
        """Entities by name key, the shipped ones first, each once however many of its rows and spellings fit.

        One that has a row has the names of the row and no others: a curator may have taken some away.
        """
        found: dict[str, dict[object, _Known]] = {}
        for key in keys:
            for identity in (str(entity.authority_id) for entity in shipped.get(key, ())):
                hit = self._by_authority.get(identity)
                if hit is None or (key, hit.pk) in self._named:
                    found.setdefault(key, {})[hit.kept["id"] if hit else identity] = self.by_id[identity]
        for hit in self._hits:
            if hit.key is not None:
                found.setdefault(hit.key, {}).setdefault(hit.kept["id"], self._know(hit))
        return {key: tuple(entities.values()) for key, entities in found.items()}

    def _know(self, hit: _Hit) -> _Known:
        if hit.pk not in self._made:
            self._made[hit.pk] = self._make(hit)
        return self._made[hit.pk]

    def _make(self, hit: _Hit) -> _Known:
        entity = self._shipped.get(hit.authority_id or "", self._blank)
        if hit.kept["id"] != hit.pk:
            entity = self._blank  # merged away: the shipped data tells of another
        return replace(entity, pk=hit.pk, **{name: hit.kept[name] for name in _FIELDS[type(entity)]})


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
            parent = by_id[place.parent]
            places[place.parent] = parent
            place = parent


def _find_rows(sought: Sought, ids: Mapping[str, Iterable[str]]) -> Mapping[str, Sequence[_Hit]]:
    names = {field.name: list(getattr(sought, field.name)) for field in fields(sought)}
    parameters = names | {name: list(identities) for name, identities in ids.items()}
    hits: dict[str, list[_Hit]] = {"speaker": [], "place": [], "outlet": []}
    with connection.cursor() as cursor:
        cursor.execute(_AROUND, parameters)
        for sort, key, authority_id, pk, kept in cursor.fetchall():
            name = name_key(key) if key and sort == "outlet" else key  # domains are looked up as names are
            hits[sort].append(_Hit(key=name, authority_id=authority_id, pk=pk, kept=_read_row(kept)))
    return {sort: sorted(found, key=_rank) for sort, found in hits.items()}


def _rank(hit: _Hit) -> tuple[bool, int]:
    """A row that was merged away comes after its survivor, so that a name of both leads to the survivor."""
    return hit.kept["id"] != hit.pk, hit.pk
