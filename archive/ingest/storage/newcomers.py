"""Entities that a batch names first: a draft finds those of the drafts before it; all are opened at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.ingest.storage import opening, slugs
from archive.language.names import name_key

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace, KnownOutlet)


class Newcomers:
    """Entities without a row, under negative numbers until they are opened; `known` holds them as if they were."""

    def __init__(self, known: Knowledge) -> None:
        self._speakers, self._speakers_by_id = dict(known.speakers), dict(known.speakers_by_id)
        self._places, self._places_by_id = dict(known.places), dict(known.places_by_id)
        self._outlets, self._outlets_by_id = dict(known.outlets), dict(known.outlets_by_id)
        self.known = Knowledge(
            speakers=self._speakers,
            places=self._places,
            outlets=self._outlets,
            speakers_by_id=self._speakers_by_id,
            places_by_id=self._places_by_id,
            outlets_by_id=self._outlets_by_id,
        )
        self._numbers = count(-1, -1)
        self._new_speakers: list[KnownSpeaker] = []
        self._new_places: list[KnownPlace] = []
        self._new_outlets: list[KnownOutlet] = []

    def admit_speakers(self, speakers: Sequence[KnownSpeaker | None]) -> tuple[KnownSpeaker | None, ...]:
        """The speakers of one draft, each with a number."""
        new = self._number(speakers)
        self._new_speakers += new.values()
        for entity in new.values():
            _make_known(entity, self._speakers, self._speakers_by_id)
        return _put_back(speakers, new)

    def admit_places(self, places: Sequence[KnownPlace | None]) -> tuple[KnownPlace | None, ...]:
        """The places of one draft, each with a number; what they lie in is admitted too."""
        new = self._number([*places, *self._list_ancestors(places)])
        self._new_places += new.values()
        for entity in new.values():
            _make_known(entity, self._places, self._places_by_id)
        return _put_back(places, new)

    def admit_outlet(self, outlet: KnownOutlet | None) -> KnownOutlet | None:
        """The outlet of one draft with a number. A name or domain of another that has a row stays with that."""
        new = self._number([outlet])
        self._new_outlets += new.values()
        for entity in new.values():
            _make_known(entity, self._outlets, self._outlets_by_id)
        return _put_back([outlet], new)[0]

    def list_keys(self) -> list[str]:
        """By what another writer would open the same, or others at the same address."""
        new: list[KnownSpeaker | KnownPlace | KnownOutlet] = [
            *self._new_speakers,
            *self._new_places,
            *self._new_outlets,
        ]
        return [f"{type(entity).__name__} {key}" for entity in new for key in _list_keys(entity)]

    def open(self) -> dict[int, int]:
        """Open rows for all; returns their primary keys by the numbers that they had."""
        return {
            **_pair(self._new_speakers, opening.open_speakers(self._new_speakers)),
            **_pair(self._new_places, opening.open_places(self._new_places, self.known)),
            **_pair(self._new_outlets, opening.open_outlets(self._new_outlets)),
        }

    def _number(self, entities: Sequence[_Known | None]) -> dict[str, _Known]:
        """Those without a row, each once, by what tells them apart within a draft."""
        new = {_identify(entity): entity for entity in entities if entity and entity.pk is None}
        return {identity: replace(entity, pk=next(self._numbers)) for identity, entity in new.items()}

    def _list_ancestors(self, places: Sequence[KnownPlace | None]) -> Iterator[KnownPlace]:
        """What places without a row lie in, as far as that has no row either."""
        for place in places:
            yield from self._list_around(place) if place else ()

    def _list_around(self, place: KnownPlace) -> Iterator[KnownPlace]:
        seen = {place.authority_id}
        while place.pk is None and (parent := self._places_by_id.get(place.parent or "")):
            if parent.authority_id in seen:
                break
            seen.add(parent.authority_id)
            place = parent
            yield place


def _list_keys(entity: KnownSpeaker | KnownPlace | KnownOutlet) -> set[str]:
    """What is shipped is the same by its identity; what is not has no name of anything shipped, else it were that."""
    own = [f"#{entity.authority_id}"] if entity.authority_id else filter(None, _list_name_keys(entity))
    return {*own, f"/{slugs.stem(entity.name, '')}"}


def _list_name_keys(entity: KnownSpeaker | KnownPlace | KnownOutlet) -> list[str]:
    """The keys of its names and domains, each once; "" of one that says nothing."""
    names = (entity.name, *entity.names, *getattr(entity, "domains", ()))
    return list(dict.fromkeys(map(name_key, names)))


def _make_known(entity: _Known, by_key: dict[str, tuple[_Known, ...]], by_id: dict[str, _Known]) -> None:
    """Let the entity be found as if it had a row with its names; another outlet keeps those that are its."""
    exclusive = isinstance(entity, KnownOutlet)
    if entity.authority_id:
        by_id[entity.authority_id] = entity
    for key in _list_name_keys(entity):
        others: list[_Known] = [each for each in by_key.get(key, ()) if not _is_same(each, entity)]
        if exclusive and any(each.pk is not None for each in others):
            by_key[key] = tuple(others)
        elif len(others) < len(by_key.get(key, ())):
            by_key[key] = tuple(entity if _is_same(each, entity) else each for each in by_key[key])
        elif key:
            others.append(entity)
            by_key[key] = tuple(others)


def _is_same(one: KnownSpeaker | KnownPlace | KnownOutlet, other: KnownSpeaker | KnownPlace | KnownOutlet) -> bool:
    return one.authority_id is not None and one.authority_id == other.authority_id


def _identify(entity: KnownSpeaker | KnownPlace | KnownOutlet) -> str:
    return entity.authority_id or name_key(entity.name)


def _put_back(entities: Sequence[_Known | None], new: dict[str, _Known]) -> tuple[_Known | None, ...]:
    return tuple(new[_identify(each)] if each and each.pk is None else each for each in entities)


def _pair(new: Sequence[_Known], rows: Sequence[int]) -> dict[int, int]:
    return {entity.pk: pk for entity, pk in zip(new, rows, strict=True) if entity.pk is not None}
