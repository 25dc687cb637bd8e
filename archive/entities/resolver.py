"""From a name in an article to a row of the archive: exactly one, several, or none. Pure."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.language.names import name_key

_Entity = TypeVar("_Entity", KnownSpeaker, KnownPlace)
_LONGEST_PARTICLE = 4  # letters; words such as "of", "dan", "bagi" are small in a proper name too


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Exactly one known entity fits."""

    entity: KnownSpeaker | KnownPlace | KnownOutlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """Several known entities fit; a curator decides."""

    candidates: tuple[KnownSpeaker | KnownPlace | KnownOutlet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """No known entity fits; `creatable` tells whether the name is full enough to open a new row for it."""

    creatable: bool


Resolution = Matched | Ambiguous | Unknown


class SpeakerLike(Protocol):
    """What must be known of a speaker to resolve it; `ingest.documents.SpeakerDraft` is one."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def official(self) -> bool: ...
    @property
    def country(self) -> str | None: ...
    @property
    def authority_id(self) -> str | None: ...


def resolve_speaker(draft: SpeakerLike, knowledge: Knowledge) -> Resolution:
    """The speaker that the authority id names, else the only one of this kind, name and country.

    A single word names nobody but the speaker whose whole name it is. A row is opened for a person with a full name, a
    public office or institution whose country is known, and a body or medium whose name is a proper name.
    """
    key = name_key(draft.name)
    if draft.authority_id and (known := knowledge.speakers_by_id.get(draft.authority_id)):
        return Matched(entity=_named(known, knowledge.speakers.get(key, ())))
    candidates = tuple(each for each in knowledge.speakers.get(key, ()) if _fits(each, draft, key))
    return _choose(candidates, creatable=_is_full(draft))


def resolve_place(name: str, authority_id: str | None, knowledge: Knowledge) -> Resolution:
    """The place that the authority id names, else the only one of this name."""
    if authority_id and (known := knowledge.places_by_id.get(authority_id)):
        return Matched(entity=_named(known, knowledge.places.get(name_key(name), ())))
    return _choose(knowledge.places.get(name_key(name), ()), creatable=bool(name_key(name)))


def resolve_outlet(name: str, domain: str | None, authority_id: str | None, knowledge: Knowledge) -> Resolution:
    """The outlet that the authority id names, else the only one of this domain, else the only one of this name."""
    if authority_id and (known := knowledge.outlets_by_id.get(authority_id)):
        return Matched(entity=known)
    by_domain = knowledge.outlets.get(name_key(domain), ()) if domain else ()
    return _choose(by_domain or knowledge.outlets.get(name_key(name), ()), creatable=bool(name_key(name)))


def _named(known: _Entity, namesakes: tuple[_Entity, ...]) -> _Entity:
    """The entity, as the row that has the name: one that was merged into it gets what is read of its name back."""
    rows = [each for each in namesakes if each.authority_id == known.authority_id and each.pk is not None]
    return rows[0] if len(rows) == 1 else known


def _choose(
    candidates: tuple[KnownSpeaker, ...] | tuple[KnownPlace, ...] | tuple[KnownOutlet, ...], *, creatable: bool
) -> Resolution:
    if not candidates:
        return Unknown(creatable=creatable)
    return Matched(entity=candidates[0]) if len(candidates) == 1 else Ambiguous(candidates=candidates)


def _fits(known: KnownSpeaker, draft: SpeakerLike, key: str) -> bool:
    if known.kind != draft.kind or (" " not in key and key != name_key(known.name)):
        return False
    return not (known.country and draft.country and known.country != draft.country)


def _is_full(draft: SpeakerLike) -> bool:
    """Whether the name says enough to know its bearer again in another article."""
    words = draft.name.split()
    if draft.kind == "person":
        return len(words) > 1
    if draft.official and draft.country:
        return True
    return draft.kind != "office" and all(word[0].isupper() for word in words if len(word) > _LONGEST_PARTICLE)
