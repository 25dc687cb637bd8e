"""Namings of bodies: ministries, armies, police, courts, councils, armed groups, media by kind."""

from dataclasses import replace

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.candidates import Candidate, Page
from archive.language.speech import function_words
from archive.language.titles import BodyWord, bodies, expansions

_STATE = "state"
_LONGEST_ALIAS = 6  # tokens
_PUBLIC = frozenset({"nasional", "negara", "daerah", "pemerintah", "republik", "kota", "provinsi", "kabupaten"})


class BodyReader:
    """Reads bodies of one article."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def read(self, at: int, first: int | None = None) -> Candidate | None:
        """A body: "Kementerian Pertahanan Rusia", "militer Israel", "Korps Garda Revolusi Islam Iran (IRGC)".

        `first` is the token of a determiner before it.
        """
        lower = self.page.tokens.lower
        found = bodies().match(lower, at)
        if found is None:
            return None
        behind = at + found[0]
        end = behind if found[1].kind == _STATE else self.page.naming.complement(behind, named=False).end
        backward = end == behind and end < len(lower) and lower[end] in function_words().demonstrative
        if found[1].kind == _STATE and not backward and first is None:
            return None
        country = self.page.lookup.country(lower[at:end])
        candidate = self._named(at if first is None else first, at, end)
        return replace(
            candidate,
            kind=SpeakerKind.MEDIA if found[1].kind == "media" else SpeakerKind.INSTITUTION,
            last=self.behind_alias(end) + backward,
            country=country[0] if country else None,
            official=self._is_official(found[1], behind, end),
            backward=backward,
            head=found[1].kind,
        )

    def _named(self, first: int, at: int, end: int) -> Candidate:
        """The body whose words are the tokens [at, end); a determiner stands from `first` on."""
        known = self.page.lookup.speaker_at(self.page.tokens.lower, at)
        name = self.page.tokens.spaced(self.named_start(at, end), self._without_alias(at, end))
        return Candidate(
            first=first,
            last=end,
            kind=SpeakerKind.INSTITUTION,
            phrase=self.page.tokens.spaced(first, end) if end - at == 1 and first < at else name,
            name=name,
            known=known[1] if known and known[0] == end - at else (),
            alias=self.alias(end),
        )

    def named_start(self, at: int, end: int) -> int:
        """The token behind a word that says nothing before a body's own name: "kelompok | Hamas"."""
        lower = self.page.tokens.lower
        found = expansions().match(lower, at)
        if found is None or found[1] or at + found[0] >= end:
            return at
        known = self.page.lookup.speaker_at(lower, at + found[0])
        return at + found[0] if known and at + found[0] + known[0] >= self._without_alias(at, end) else at

    def _is_official(self, word: BodyWord, first: int, last: int) -> bool:
        if word.official == "body":
            return bool(self.official_words(first, last))
        return word.official == "yes"

    def official_words(self, first: int, last: int) -> bool | None:
        """Whether the words name public power: by the first body or known body, else by a country; None if unsaid."""
        tokens = self.page.tokens
        for at in range(first, last):
            known = self.page.lookup.speaker_at(tokens.lower, at)
            if known:
                return known[1][0].official
            word = bodies().match(tokens.lower, at)
            if word is None or word[1].kind == "media":
                continue
            if word[1].official != "body":
                return word[1].official == "yes"
            if self._is_public(at + word[0], last):
                return True
        return True if self.page.lookup.country(tokens.lower[first:last]) else None

    def _is_public(self, first: int, last: int) -> bool:
        """True if a country or a word such as "nasional" makes a council or committee a public one."""
        words = self.page.tokens.lower[first:last]
        return bool(_PUBLIC & set(words)) or self.page.lookup.country(words) is not None

    def alias(self, end: int) -> str:
        """The abbreviation in brackets at the end of, or right behind, the phrase."""
        tokens = self.page.tokens
        at = end if end < len(tokens) and tokens.lower[end] == "(" else tokens.closers.get(end - 1, -1)
        close = tokens.closers.get(at)
        if at < 0 or close is None or close - at > _LONGEST_ALIAS:
            return ""
        return tokens.text(at + 1, close)

    def _without_alias(self, first: int, end: int) -> int:
        opening = self.page.tokens.closers.get(end - 1)
        return opening if opening is not None and first < opening else end

    def behind_alias(self, end: int) -> int:
        close = self.page.tokens.closers.get(end)
        if close is None or close < end or close - end > _LONGEST_ALIAS or not self.page.tokens.capital[end + 1]:
            return end
        return close + 1
