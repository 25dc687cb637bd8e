"""One naming of somebody who could speak: a person, a function's holder, a body, a medium, a country, a pronoun."""

from dataclasses import dataclass

from archive.entities.knowledge import KnownSpeaker
from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.lookup import Lookup
from archive.ingest.extraction.naming import Naming
from archive.ingest.extraction.tokens import Tokens
from archive.language.titles import titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One naming of somebody who could speak, as the token range [first, last).

    `name` is the name as printed without title or rank, "" for pronouns and unnamed holders; `phrase` the words of the
    whole naming. `title` is the canonical function, `role` the printed one, `wording` that with its
    affiliation ("Sekretaris Jenderal NATO"). `official` is None where the naming does not tell.
    `backward` marks namings that only point back ("presiden itu", pronouns).
    """

    first: int
    last: int
    kind: SpeakerKind
    phrase: str
    name: str = ""
    role: str | None = None
    wording: str | None = None
    title: str = ""
    affiliation: str | None = None
    country: str | None = None
    official: bool | None = None
    known: tuple[KnownSpeaker, ...] = ()
    alias: str = ""
    plural: bool = False
    backward: bool = False
    pronoun: bool = False
    head: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What the readers of one article's namings share."""

    tokens: Tokens
    lookup: Lookup
    naming: Naming

    def known_person(self, first: int, last: int) -> tuple[KnownSpeaker, ...]:
        """The known people whose whole name stands at the token range."""
        found = self.lookup.speaker_at(self.tokens.lower[first:last], 0)
        return found[1] if found and found[0] == last - first and found[1][0].kind == "person" else ()

    def known_name(self, at: int) -> bool:
        """True if a known person's name of several words begins at the token: "Raja Juli Antoni" is no king."""
        found = self.lookup.speaker_at(self.tokens.lower, at) if self.tokens.capital[at] else None
        if found is None or found[0] == 1 or found[1][0].kind != "person":
            return False
        title = titles().match(self.tokens.lower, at)
        return title is None or not self.known_person(at + title[0], at + found[0])

    def named(self, first: int, last: int, kind: SpeakerKind, official: bool | None = None) -> Candidate:
        """A naming that is nothing but a name."""
        text = self.tokens.spaced(first, last)
        return Candidate(first=first, last=last, kind=kind, phrase=text, name=text, official=official)
