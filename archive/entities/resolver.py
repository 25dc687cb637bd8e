"""From a name in an article to a row of the archive: exactly one, several, or none. Pure."""

from dataclasses import dataclass

from archive.entities.knowledge import KnownOutlet, KnownPlace, KnownSpeaker


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
