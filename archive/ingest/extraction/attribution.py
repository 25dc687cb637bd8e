"""Who stands before or behind a reporting word, for one article."""

from collections.abc import Sequence

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.candidates import Candidate
from archive.ingest.extraction.contents import MARKS, Contents
from archive.ingest.extraction.tokens import Tokens
from archive.language.speech import CueClass, cues, function_words, source_nouns
from archive.language.titles import bodies
from archive.language.vocabulary import is_common

_FURTHEST_SEGMENTS = 4
_LONGEST_GROUP = 8  # speakers that one sentence joins
_SHORT_OPENING = 3  # tokens of "Selain itu"
_COPULAS = frozenset({"adalah", "merupakan", "termasuk", "menjadi", "salah"})
_INSERTIONS = frozenset({"yang", "termasuk", "seperti", "yakni", "yaitu"})  # what is put between commas
_LONGEST_DESCRIPTION = 10  # tokens
_OF_ORIGIN = frozenset({"dari", "di"})
_VERB_BEGINNINGS = ("me", "ber", "ter")
_OF_CLAUSE = frozenset({SpeakerKind.PERSON, SpeakerKind.OFFICE, SpeakerKind.INSTITUTION, SpeakerKind.MEDIA})


class Attribution:
    """Finds subjects and contents around reporting words of one article."""

    def __init__(self, tokens: Tokens, candidates: Sequence[Candidate]) -> None:
        self.tokens = tokens
        self.starting = {candidate.first: candidate for candidate in candidates}
        self.covering = [-1] * (len(tokens) + 1)
        self.candidates = candidates
        for number, candidate in enumerate(candidates):
            for index in range(candidate.first, min(candidate.last, len(tokens))):
                self.covering[index] = number
        self.words = function_words()
        self.contents = Contents(tokens, self.behind)

    def before(self, cue: int, first: int, *, adjacent: bool = False) -> Candidate | None:
        """The subject of the reporting word at token `cue` in the clause that begins at `first`.

        The nearest candidate that opens a clause, seen through adverbs, phrases of time and place and insertions
        between commas; with `adjacent` only one that stands right before the word.
        """
        at = cue
        relative = self._relative(cue, first)
        if relative is not None:
            loose = adjacent and self.tokens.lower[relative - 1] == ","
            found = None if loose else self._antecedent(relative, first)
            if found is not None or loose or not self._has_own_verb(relative, cue):
                return found
        for _ in range(_FURTHEST_SEGMENTS):
            start = self._segment_start(at, first)
            inserted = start > first and self.tokens.lower[start] in _INSERTIONS and not self._is_open(at, cue)
            found = None if inserted else self._subject_within(start, at, first)
            if found is not None:
                return found if not adjacent or self._touches(found, cue) else None
            if start <= first:
                return None
            at = start - 1
        return None

    def _is_open(self, at: int, cue: int) -> bool:
        """True if no comma parts the segment that ends at `at` from the reporting word."""
        return at == cue and self.tokens.lower[cue - 1] != ","

    def _relative(self, cue: int, first: int) -> int | None:
        """The "yang" whose clause the reporting word is the verb of, if any."""
        at = cue - 1
        while at > first and cue - at < 6 and self.tokens.lower[at] != "yang":
            if self.tokens.lower[at] in MARKS or self.covering[at] >= 0:
                return None
            at -= 1
        return at if at > first and self.tokens.lower[at] == "yang" else None

    def _has_own_verb(self, relative: int, cue: int) -> bool:
        """True if "yang" has words of its own before the reporting word: "dalam waktu yang berbeda mengatakan"."""
        return any(
            low not in self.words.adverb and low not in self.words.blocking
            for low in self.tokens.lower[relative + 1 : cue]
        )

    def _antecedent(self, at: int, first: int) -> Candidate | None:
        """Whom the "yang" at `at` means: "mengutip seorang juru bicara militer yang mengatakan"."""
        at -= self.tokens.lower[at - 1] == ","
        if self.tokens.lower[at - 2 : at] in (["negara", "itu"], ["negara", "tersebut"]):
            at -= 2
        number = self.covering[at - 1] if at > first else -1
        if number >= 0 and self.candidates[number].last == at:
            return self.candidates[number]
        linked = any(low in _COPULAS for low in self.tokens.lower[max(first, at - 6) : at])
        return self._subject_within(first, at, first) if linked else None

    def opener(self, first: int, last: int) -> Candidate | None:
        """The first candidate of [first, last) that opens a clause."""
        numbers = dict.fromkeys(number for number in self.covering[first:last] if number >= 0)
        candidates = (self.candidates[number] for number in numbers)
        return next((candidate for candidate in candidates if self.opens_clause(candidate, first)), None)

    def behind(self, cue: int, last: int) -> Candidate | None:
        """The candidate behind a reporting word: "kata Menteri …", "lanjut pernyataan Kemlu", "diungkapkan oleh X"."""
        at = cue + 1
        lower = self.tokens.lower
        skipped = 0
        described = self._described(at, last) if CueClass.POST in cues().get(lower[cue], frozenset()) else None
        if described is not None:
            return described
        while at < last and skipped < 7:
            candidate = self.starting.get(at)
            if candidate is not None:
                return candidate
            low = lower[at]
            if low not in source_nouns() and low not in self.words.adverb and low not in ("oleh", "dari", "sang", "si"):
                return None
            at, skipped = at + 1, skipped + 1
        return None

    def _described(self, at: int, last: int) -> Candidate | None:
        """A person behind what tells who it is: "ujar peternak asal Kendal Rudi Hart"."""
        for index in range(at, min(last, at + _LONGEST_DESCRIPTION)):
            candidate = self.starting.get(index)
            if candidate is not None:
                named = candidate.kind is SpeakerKind.PERSON and len(candidate.name.split()) > 1
                return candidate if named and index > at else None
            low = self.tokens.lower[index]
            if not low.isalpha() or (low in self.words.closed and low not in _OF_ORIGIN) or low in cues():
                return None
        return None

    def joined(self, candidate: Candidate) -> list[Candidate]:
        """The candidate and those that "dan", "serta" or a comma and "dan" tie to it, before or behind, in order."""
        number = self.covering[candidate.first]
        first = last = number
        while first > 0 and number - first < _LONGEST_GROUP and self._ties(first - 1):
            first -= 1
        while last + 1 < len(self.candidates) and last - number < _LONGEST_GROUP and self._ties(last):
            last += 1
        return [candidate if index == number else self.candidates[index] for index in range(first, last + 1)]

    def _segment_start(self, at: int, first: int) -> int:
        """The token behind the nearest comma or dash before `at`; brackets are jumped over."""
        index = at - 1
        while index >= first:
            if self.tokens.lower[index] == ")" and index in self.tokens.closers:
                index = self.tokens.closers[index]
            elif self.tokens.lower[index] in (",", "—", "–", ";", ":") and index < at - 1:
                number = self.covering[index]
                if number < 0:
                    return index + 1
                index = self.candidates[number].first
            index -= 1
        return first

    def _subject_within(self, start: int, at: int, first: int) -> Candidate | None:
        """The last candidate of the segment that opens a clause."""
        number = self.covering[start:at]
        seen: list[int] = list(dict.fromkeys(value for value in number if value >= 0))
        for value in reversed(seen):
            candidate = self.candidates[value]
            if candidate.kind in _OF_CLAUSE and self.opens_clause(candidate, first):
                return candidate
            group = self.joined(candidate)[0].first
            if self.tokens.lower[group - 1] == "dengan" and self._touches(candidate, at):
                return candidate
        last = self.candidates[seen[-1]] if seen else None
        if last is not None and last.name and last.last >= at - 2 and self._stands_alone(last):
            return last
        return None

    def _stands_alone(self, candidate: Candidate) -> bool:
        """True for a titled name or body right before the word that follows a heading without a stop."""
        before = candidate.first - 1
        heading = before >= 0 and self.tokens.capital[before] and self.covering[before] < 0
        heading = heading and self.tokens.lower[before] not in self.words.closed
        if candidate.kind is SpeakerKind.PERSON and heading:
            return True
        if not candidate.title and not bodies().match(self.tokens.lower, candidate.first):
            return False
        low = self.tokens.lower[candidate.first - 1] if candidate.first else "."
        return self.tokens.capital[candidate.first] and low not in self.words.preposition

    def opens_clause(self, candidate: Candidate, first: int) -> bool:
        """True if the candidate can be a subject: at the clause's beginning, behind a mark or an opening word."""
        if candidate.pronoun and self.tokens.capital[candidate.first]:
            return True
        for _ in range(_LONGEST_GROUP):
            at = candidate.first - 1
            if at < first:
                return True
            number = self.covering[at - 1] if at > first and self.tokens.lower[at] in self.words.linking else -1
            if number < 0:
                break
            candidate = self.candidates[number]
        low = self.tokens.lower[at]
        if low == "," and candidate.head in ("country", "capital") and self._is_end_of_place(candidate, first):
            return False
        return low in MARKS or low == "." or self._opens_behind_word(at, first)

    def _opens_behind_word(self, at: int, first: int) -> bool:
        words, low = self.words, self.tokens.lower[at]
        if low in words.speaking:
            return at == first or self.tokens.lower[at - 1] not in words.preposition
        if low in words.demonstrative:
            return at - first <= _SHORT_OPENING and self.covering[at] < 0
        if low in words.preposition:
            return False
        return any(
            low in group for group in (words.relative, words.conjunction, words.adverb, words.opening, words.linking)
        )

    def _is_end_of_place(self, candidate: Candidate, first: int) -> bool:
        """True for the country behind a place or body: "di Moskow, Rusia, menambahkan"."""
        at = candidate.first - 2
        if at < first or not self.tokens.capital[at]:
            return False
        if self.tokens.lower[candidate.last : candidate.last + 1] != [","]:
            return False
        if self.covering[at] >= 0 and self.candidates[self.covering[at]].head not in ("country", "capital"):
            return True
        while at > first and self.tokens.capital[at]:
            at -= 1
        return self.tokens.lower[at] in self.words.preposition

    def _touches(self, candidate: Candidate, cue: int) -> bool:
        """True if only adverbs, marks and phrases of time and place stand between the candidate and the word."""
        at = candidate.last
        while at < cue:
            low = self.tokens.lower[at]
            if low == "(" and at in self.tokens.closers:
                at = self.tokens.closers[at]
            elif low in self.words.relative and "," in self.tokens.lower[at:cue]:
                at = at + self.tokens.lower[at:cue].index(",")
            elif low in self.words.preposition or low in self.words.relative:
                return not any(self._is_verb(index) for index in range(at, cue))
            elif low not in MARKS and low not in self.words.adverb and low not in self.words.demonstrative:
                return False
            at += 1
        return True

    def _is_verb(self, index: int) -> bool:
        low = self.tokens.lower[index]
        return low in cues() or (low.startswith(_VERB_BEGINNINGS) and len(low) > 5 and is_common(low))

    def _ties(self, number: int) -> bool:
        """True if the candidate of this number and the next one speak together."""
        one, other = self.candidates[number], self.candidates[number + 1]
        between = self.tokens.lower[one.last : other.first] if other.first - one.last <= 2 else []
        if not between:
            return False
        return between[-1] in ("dan", "serta", "maupun") or (between == [","] and self._list_goes_on(other))

    def _list_goes_on(self, candidate: Candidate) -> bool:
        at = candidate.last
        lower = self.tokens.lower
        return lower[at : at + 1] in (["dan"], ["serta"]) or lower[at : at + 2] in ([",", "dan"], [",", "serta"])
