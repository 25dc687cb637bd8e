"""What a reader asks for: a frozen value that the search box, the filters and the address all turn into. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sort(StrEnum):
    """Orders of results. Relevance falls back to newest where no words are asked for."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word, found in every inflection; with `prefix`, every word that begins so."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that stand next to each other in this order."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """At least one of `alternatives` must be found, or none of them where `negated`."""

    alternatives: tuple[Word | Phrase, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """All clauses must hold; values within one filter are alternatives, filters are joined by AND.

    `outlets`, `officials` and `places` hold slugs, or names as typed in the search box. `since` and `until` are days,
    both included; an article matches where its published range overlaps them.
    """

    clauses: tuple[Clause, ...] = ()
    outlets: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    sort: Sort = Sort.RELEVANCE

    @property
    def has_words(self) -> bool:
        """Whether there is anything to rank by."""
        return any(not clause.negated for clause in self.clauses)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked for."""
        return not (self.clauses or self.outlets or self.officials or self.places or self.since or self.until)
