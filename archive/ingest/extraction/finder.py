"""Finds whoever could speak, from left to right through an article."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.body_namings import BodyReader
from archive.ingest.extraction.candidates import Candidate, Page
from archive.ingest.extraction.lookup import Lookup
from archive.ingest.extraction.naming import Naming
from archive.ingest.extraction.proper_names import ProperNameReader
from archive.ingest.extraction.role_namings import RoleReader
from archive.ingest.extraction.tokens import Tokens
from archive.language.speech import function_words
from archive.language.titles import titles

_FURTHEST_BODY = 60  # tokens


class Finder:
    """Finds the candidates of one article; a token belongs to one candidate, or to an office and its named holder."""

    def __init__(self, tokens: Tokens, lookup: Lookup) -> None:
        self.page = Page(tokens, lookup, Naming(tokens, lookup))
        self.bodies = BodyReader(self.page)
        self.roles = RoleReader(self.page, self.bodies)
        self.names = ProperNameReader(self.page, self.bodies, self.roles)
        self._pronouns = function_words().pronoun

    def find(self) -> Iterator[Candidate]:
        """Every candidate in order; a bare "juru bicara X" speaks for the body that was named last."""
        body: Candidate | None = None
        for candidate in self._find():
            if candidate.kind is SpeakerKind.INSTITUTION:
                body = candidate
            elif body is not None and self._speaks_for_last(candidate, body):
                candidate = replace(candidate, official=body.official, country=body.country)
            yield candidate

    def _speaks_for_last(self, candidate: Candidate, body: Candidate) -> bool:
        near = candidate.first - body.last <= _FURTHEST_BODY
        return near and candidate.official is None and candidate.title == "juru bicara" and not candidate.affiliation

    def _find(self) -> Iterator[Candidate]:
        at = 0
        while at < len(self.page.tokens):
            candidate = self._candidate(at)
            if candidate is None:
                at += 1
                continue
            yield candidate
            yield from self._inside(candidate)
            at = max(candidate.last, at + 1)

    def _inside(self, candidate: Candidate) -> Iterator[Candidate]:
        """The office-holder named in the name of an office: "kantor Perdana Menteri Wallonia Adrien Dolimont"."""
        if candidate.kind is not SpeakerKind.INSTITUTION or self.page.tokens.lower[candidate.first] != "kantor":
            return
        found = titles().match(self.page.tokens.lower, candidate.first + 1)
        complement = self.page.naming.complement(candidate.first + 1 + found[0]) if found else None
        if complement is not None and complement.named and complement.end <= candidate.last:
            yield self.roles.titled(candidate.first + 1, candidate.first + 1, found[0] if found else 1, complement)

    def _candidate(self, at: int) -> Candidate | None:
        low = self.page.tokens.lower[at]
        if low in self._pronouns:
            return Candidate(
                first=at, last=at + 1, kind=SpeakerKind.PERSON, phrase=low, pronoun=True, backward=True,
                plural=low in ("mereka", "keduanya", "ketiganya", "pihaknya"),
            )  # fmt: skip
        if self.page.known_name(at):
            return self.names.read(at)
        return self.roles.read(at) or self.names.read_ranked(at) or self.names.read(at) or self.bodies.read(at)


@lru_cache(maxsize=1)
def read_candidates(body: str, lookup: Lookup) -> tuple[Tokens, tuple[Candidate, ...]]:
    """The tokens and candidates of a body; the last are kept, as statements and dates are both read from them."""
    tokens = Tokens(body, lookup.name_parts)
    return tokens, tuple(Finder(tokens, lookup).find())
