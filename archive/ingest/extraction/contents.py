"""Where the words that a reporting word reports begin and end."""

from collections.abc import Callable
from dataclasses import dataclass

from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.tokens import Tokens
from archive.language.speech import CueClass, content_ends, cues, function_words, has_pronoun, sources
from archive.language.tables import read_words

WEEKDAYS = read_words("weekdays.txt")
MARKS = frozenset(",;:—–-()\"“”'‘’«»[]")
_FURTHEST_CONJUNCTION = 25
_LIST_GOES_ON = frozenset({"dan", "serta", "atau", "tetapi", "tapi"})
_LONGEST_ASIDE = 6  # tokens between two dashes
_LEAST_REST = 4  # words of a clause that goes on behind an insertion
_TRAILING = frozenset({".", "!", "?", "…", "seperti", "sebagaimana", "demikian"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Reported words as the token range [first, last)."""

    first: int
    last: int


class Contents:
    """Finds the reported words around the reporting words of one article."""

    def __init__(self, tokens: Tokens, behind: Callable[[int, int], Candidate | None]) -> None:
        """`behind` tells who stands behind a reporting word, before the token of its second argument."""
        self.tokens = tokens
        self.behind = behind
        self.words = function_words()

    def read(self, cue: int, last: int) -> Content:
        """What the reporting word at `cue` reports, up to the sentence's end without a trailing attribution."""
        first = self._content_first(cue + 1, last)
        return Content(first=first, last=self.find_end(first, last))

    def trimmed(self, first: int, last: int) -> Content:
        """The range without marks and small words at its edges."""
        lower = self.tokens.lower
        while first < last and (lower[first] in MARKS or lower[first] in ("bahwa", ".")):
            first += 1
        while last > first and (lower[last - 1] in MARKS or lower[last - 1] in _TRAILING):
            if first <= self.tokens.closers.get(last - 1, -1) < last - 1:
                break
            last -= 1
        return Content(first=first, last=last)

    def _content_first(self, at: int, last: int) -> int:
        lower = self.tokens.lower
        while at < last and (lower[at] in MARKS or lower[at] in ("juga", "pula", "lagi", "kembali", "nya")):
            if lower[at] in "\"“'‘(«”":
                break
            at += 1
        if at < last and lower[at] == "bahwa":
            return self._behind_mark(at + 1, last)
        limit = min(last, at + _FURTHEST_CONJUNCTION)
        if at < last and lower[at] in self.words.adjunct:
            return self._behind_adjunct(at, limit, last)
        conjunction = self._find_conjunction(at, min(limit, at + 9))
        return conjunction + 1 if conjunction is not None else at

    def _behind_mark(self, at: int, last: int) -> int:
        while at < last and self.tokens.lower[at] in ",:":
            at += 1
        return at

    def _behind_adjunct(self, at: int, limit: int, last: int) -> int:
        """Behind "kepada wartawan pada Selasa (17/6), …" the content begins at "bahwa" or behind the comma."""
        for index in range(at, limit):
            if self.tokens.lower[index] == "bahwa":
                return self._behind_mark(index + 1, last)
            if self.tokens.lower[index] in cues():
                break
        index = at
        while index < limit:
            if self.tokens.lower[index] == "(" and index in self.tokens.closers:
                index = self.tokens.closers[index]
            elif self.tokens.lower[index] in ",:" and last - index > 3:
                return index + 1 if self.tokens.lower[index + 1] not in _LIST_GOES_ON else at
            index += 1
        return at

    def _find_conjunction(self, at: int, limit: int) -> int | None:
        for index in range(at, limit):
            low = self.tokens.lower[index]
            if low == "bahwa":
                return index
            if low in ",;" or low in cues():
                return None
        return None

    def find_end(self, first: int, last: int) -> int:
        """The end without ", kata X", ", dikutip dari Y" and the like."""
        lower = self.tokens.lower
        for index in range(first + 2, last - 1):
            if self._ends_clause(index):
                return index
            if lower[index] not in ",—":
                continue
            at = index + 1
            while at < last and lower[at] in ("seperti", "sebagaimana", "demikian", "yang", "begitu"):
                at += 1
            aside = lower[index] == "—" and "—" in lower[at : at + _LONGEST_ASIDE]
            if at < last and not aside and self._ends_content(at, last):
                return index
        return last

    def _ends_clause(self, at: int) -> bool:
        """True if the reporter's own clause begins at or behind the token: ", menyusul jatuhnya kota itu"."""
        comma = self.tokens.lower[at] == ","
        found = content_ends().match(self.tokens.lower, at + comma)
        return found is not None and (comma or found[1])

    def _ends_content(self, at: int, last: int) -> bool:
        source = sources().match(self.tokens.lower, at)
        if source:
            return not self._is_inserted(at + source[0], last)
        classes = cues().get(self.tokens.lower[at], frozenset())
        if CueClass.POST not in classes:
            return False
        return has_pronoun(self.tokens.lower[at]) or self.behind(at, last) is not None

    def _is_inserted(self, at: int, last: int) -> bool:
        """True if the clause goes on behind a source: "dewan itu, seperti dilansir AP, Kamis (12/6), akan menolak"."""
        medium = self.behind(at - 1, last)
        if medium is None or self.tokens.lower[medium.last : medium.last + 1] != [","]:
            return False
        at = medium.last
        while at < last and (self.tokens.lower[at] in WEEKDAYS or not self.tokens.words[at][0].isalpha()):
            at += 1
        return last - at >= _LEAST_REST and self.tokens.lower[at - 1] == "," and not self.tokens.capital[at]
