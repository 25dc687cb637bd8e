"""The frozen lookup that extraction is given: shipped officials, places and outlets, overlaid with curated rows.

Pure: `shipped_knowledge` builds it from the data files alone, `index` and `curated` lay the rows of a database on top.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from archive.entities.rules import OutletRules
from archive.language.names import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPosition:
    """An office held: title and organisation in Indonesian, first and last day where known."""

    title: str
    organisation: str = ""
    country: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSpeaker:
    """A speaker that the archive knows: `authority_id` for shipped ones, `pk` for those with a row, one always set."""

    name: str
    kind: str
    official: bool
    authority_id: str | None = None
    pk: int | None = None
    country: str = ""
    names: tuple[str, ...] = ()
    positions: tuple[KnownPosition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A place that the archive knows; `parent` is the authority_id of the place that it lies in."""

    name: str
    type: str
    authority_id: str | None = None
    pk: int | None = None
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    parent: str | None = None
    population: int = 0
    names: tuple[str, ...] = ()
    capital: bool = False  # the capital of its country
    noted: bool = False  # a city of the hand-kept list: news names it often


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOutlet:
    """An outlet that the archive knows: domains without "www.", names as printed."""

    name: str
    authority_id: str | None = None
    pk: int | None = None
    domains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # compared by identity, so that indexes of it can be cached
class Knowledge:
    """Speakers, places and outlets by name key (`language.names.name_key`); a key may fit several."""

    speakers: Mapping[str, tuple[KnownSpeaker, ...]] = field(default_factory=dict)
    places: Mapping[str, tuple[KnownPlace, ...]] = field(default_factory=dict)
    outlets: Mapping[str, tuple[KnownOutlet, ...]] = field(default_factory=dict)
    speakers_by_id: Mapping[str, KnownSpeaker] = field(default_factory=dict)
    places_by_id: Mapping[str, KnownPlace] = field(default_factory=dict)
    outlets_by_id: Mapping[str, KnownOutlet] = field(default_factory=dict)
    rules: Mapping[str, OutletRules] = field(default_factory=dict)  # by name key of an outlet's domains and names


_Named = TypeVar("_Named", bound=KnownSpeaker | KnownPlace | KnownOutlet)


def assemble(
    *, speakers: Iterable[KnownSpeaker], places: Iterable[KnownPlace], outlets: Iterable[KnownOutlet]
) -> Knowledge:
    """The lookup over these entities; those of one name keep their order."""
    speakers, places, outlets = tuple(speakers), tuple(places), tuple(outlets)
    return Knowledge(
        speakers=_index(speakers),
        places=_index(places),
        outlets=_index(outlets),
        speakers_by_id={speaker.authority_id: speaker for speaker in speakers if speaker.authority_id},
        places_by_id={place.authority_id: place for place in places if place.authority_id},
        outlets_by_id={outlet.authority_id: outlet for outlet in outlets if outlet.authority_id},
    )


def _index(entities: Iterable[_Named]) -> dict[str, tuple[_Named, ...]]:
    index: dict[str, list[_Named]] = {}
    for entity in entities:
        for key in dict.fromkeys(name_key(name) for name in (entity.name, *entity.names)):
            if key:
                index.setdefault(key, []).append(entity)
    return {key: tuple(found) for key, found in index.items()}
