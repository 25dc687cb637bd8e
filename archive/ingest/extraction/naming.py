"""The words behind a function or body: where its complement ends and where a person's name begins."""

from dataclasses import dataclass

from archive.ingest.extraction.function_phrases import FunctionPhrases
from archive.language.speech import cues, function_words
from archive.language.titles import rank_suffixes, ranks, territorial_words, titles
from archive.language.vocabulary import is_common, organisation_words

_LONGEST_CLAUSE = 14  # tokens of "yang menangani urusan sanksi" between a function and the name
_SHORTEST_FULL_NAME = 2  # words; behind a function a place and so many are not one name: "Bupati Karawang Rudi Hart"
_GIVEN_NAMES = frozenset({"Tim"})  # words for bodies that are also given names: "… AS Tim Hawkins"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What follows a title or body word: `end` of the phrase; the name within it ([0, 0) if there is none)."""

    end: int
    name_first: int = 0
    name_last: int = 0

    @property
    def named(self) -> bool:
        """True if the phrase ends in a person's name."""
        return self.name_last > self.name_first


class Naming(FunctionPhrases):
    """Reads functions and bodies of one article up to the names behind them."""

    def complement(self, first: int, *, named: bool = True) -> Complement:
        """The phrase that goes on at token `first`; with `named` a person's name at its end is told apart."""
        end, loose_end = self.phrase_end(first)
        if not named:
            return Complement(end=end)
        name_end = self._before_bracket(first, end)
        start = self._name_start(first, name_end)
        if start < name_end and self._is_proper_name(first, start):
            start = start + 1 if name_end - start > 2 else name_end
        if self._is_village(first, start, name_end) or (name_end - start == 1 and self._is_only_place(first, start)):
            start = name_end
        if start < name_end and (name_end - start > 1 or len(self.tokens.words[start]) > 1):
            return Complement(end=end, name_first=start, name_last=name_end)
        behind = (
            self._behind_naming(loose_end)
            or self._behind_comma(loose_end)
            or self._behind_clause(loose_end)
            or self._behind_second(end)
        )
        return behind or Complement(end=end)

    def _before_bracket(self, first: int, end: int) -> int:
        """The end of the phrase without an abbreviation of the name behind it: "Hidayat Nur Wahid (HNW)"."""
        opening = self.tokens.closers.get(end - 1, end) if end > first else end
        return opening if first < opening < end and self.is_name(opening - 1) else end

    def _is_proper_name(self, first: int, start: int) -> bool:
        """True if the name at `start` is a place's or body's: "di Poipet", "Rumah Sakit Al Shifa"."""
        if start == first:
            return False
        low = self.tokens.lower[start - 1]
        return (
            low in function_words().placing
            or low in function_words().named
            or self.tokens.lower[start - 2 : start] == ["rumah", "sakit"]
        )

    def behind_holder(self, complement: Complement) -> Complement:
        """Who speaks for the office-holder named first: "Juru Bicara Sekjen PBB Rudi Hart, Tula Moe, mengatakan"."""
        behind = self._behind_comma(complement.end) if complement.named else None
        closes = behind is not None and behind.end < len(self.tokens)
        return behind if behind and closes and self.tokens.lower[behind.end] == "," else complement

    def _behind_second(self, end: int) -> Complement | None:
        """A name behind a second function: "pensiunan jenderal dan pakar militer, Yitzhak Brik"."""
        lower = self.tokens.lower
        if end + 1 >= len(lower) or lower[end] not in ("dan", "sekaligus", "serta"):
            return None
        second = titles().match(lower, end + 1)
        if second is None:
            return None
        second_end, loose_end = self.phrase_end(end + 1 + second[0])
        return self._behind_comma(loose_end) or self._behind_comma(second_end)

    def _name_start(self, first: int, end: int) -> int:
        """Where the name at the end of a phrase begins; `end` if it ends in none."""
        start, at = end, end - 1
        behind_places = self._behind_places(first, end)
        while at >= behind_places and self._may_be_in_name(at, first):
            if self.is_name(at):
                start = at
            at -= 1
        if first < start < end and self.tokens.words[start - 1] in _GIVEN_NAMES:
            start -= 1
        if end - start > _SHORTEST_FULL_NAME and (self._opens_with_division(start) or self._is_seat(first, start)):
            start += 1
        return self._known_start(first, self._behind_rank(start, end), end)

    def _behind_rank(self, start: int, end: int) -> int:
        """The start of the name without what goes on a rank: "Brigjen | Pol Rudi Hart"."""
        lower = self.tokens.lower
        while start < end - 1 and lower[start] in rank_suffixes() and ranks().match(lower, start - 1):
            start += 1
        while start < end - 1 and lower[start] == ".":
            start += 1
        return start

    def _behind_places(self, first: int, end: int) -> int:
        """The token behind the last country or place of several words: "Korea Selatan | Yoon Suk Yeol"."""
        behind, at = first, first
        while at < end:
            length = self.lookup.place_at(self.tokens.lower, at)
            if length > 1 and at + length <= end and not self._begins_known_person(at):
                behind = at + length
            at += max(length, 1)
        return behind

    def _may_be_in_name(self, at: int, first: int) -> bool:
        if self.is_name(at) or (at > first and self.goes_on_name(at)) or self.is_arabic(at):
            return True
        low = self.tokens.lower[at]
        if low in self.lookup.places and self._is_within_name(at, first):
            return True
        if not self.tokens.capital[at] or low in organisation_words() or low in self.lookup.places:
            return False
        return not self.tokens.words[at].isupper() and is_common(low) and not ranks().match(self.tokens.lower, at)

    def _opens_with_division(self, start: int) -> bool:
        lower = self.tokens.lower
        return self.lookup.is_division(lower[start]) and not self.lookup.is_division(lower[start - 1])

    def _is_seat(self, first: int, start: int) -> bool:
        """True for the place over which a function is held, right behind it: "Senator Alabama | Rudi Hart"."""
        lower = self.tokens.lower
        held = first == start and territorial_words().get(lower[first - 1]) == "seat"
        return held and self.lookup.is_seat(lower[start]) and not self._begins_known_person(start)

    def _is_village(self, first: int, start: int, end: int) -> bool:
        """True for the village before a comma and a name: "Kepala Desa Muara Tirta, Rudi Hart,"."""
        held = first == start < end and territorial_words().get(self.tokens.lower[first - 1]) == "village"
        return held and self._behind_comma(end) is not None

    def _is_only_place(self, first: int, at: int) -> bool:
        """True for one word that is a place: "Gubernur Luhansk, Rudi Hart,", "senator dari Alabama itu"."""
        if self._is_seat(first, at):
            return self._behind_comma(at + 1) is not None
        pointed = self.tokens.lower[at + 1 : at + 2] in (["itu"], ["tersebut"], ["ini"])
        return pointed and self.lookup.is_seat(self.tokens.lower[at])

    def _is_within_name(self, at: int, first: int) -> bool:
        """True for a foreign city's name between two words of a person's: "Asep Guntur Rahayu"."""
        inside = first < at < len(self.tokens) - 1 and not self.lookup.is_home(self.tokens.lower[at])
        return inside and self.tokens.capital[at] and self.is_name(at - 1) and self.is_name(at + 1)

    def _known_start(self, first: int, start: int, end: int) -> int:
        """The start moved to the left where a known person's name says so: "Menteri Pertahanan | Israel Katz"."""
        for earlier in range(max(first, start - 2), start):
            found = self.lookup.speaker_at(self.tokens.lower, earlier)
            if found and earlier + found[0] == end and found[1][0].kind == "person":
                return earlier
        return start

    def _behind_naming(self, end: int) -> Complement | None:
        """A name that a word of naming gives: "keluarga asal Tula bernama Rudi Hart"."""
        at = end + (self.tokens.lower[end : end + 1] == ["yang"])
        if self.tokens.lower[at : at + 1] != ["bernama"]:
            return None
        name = self.name_at(at + 1) if at + 1 < len(self.tokens) else None
        return Complement(end=name[1], name_first=name[0], name_last=name[1]) if name else None

    def _behind_comma(self, end: int) -> Complement | None:
        """A name that stands behind a comma: "Perdana Menteri Israel, Benjamin Netanyahu, mengatakan"."""
        tokens = self.tokens
        if end + 1 >= len(tokens) or tokens.lower[end] != ",":
            return None
        name = self.name_at(end + 1)
        if name is None or not self._begins_name(name[0]) or not self._closes_apposition(name[1]):
            return None
        return Complement(end=name[1], name_first=name[0], name_last=name[1])

    def _begins_name(self, at: int) -> bool:
        """True for a word of a name, and for the Balinese "I" before one: "I Wayan Sudira"."""
        return self.is_name(at) or (len(self.tokens.words[at]) == 1 and self.is_name(at + 1))

    def _behind_clause(self, end: int) -> Complement | None:
        """A name behind a relative clause: "Pejabat … yang menangani urusan sanksi, Brad Smith, mengatakan"."""
        lower = self.tokens.lower
        if end >= len(lower) or lower[end] != "yang":
            return None
        for at in range(end + 1, min(end + _LONGEST_CLAUSE, len(lower) - 1)):
            if lower[at] in ".:;!?" or lower[at] in cues():
                return None
            if lower[at] == ",":
                found = self._behind_comma(at)
                return found if found and found.end < len(lower) and lower[found.end] == "," else None
        return None

    def _closes_apposition(self, at: int) -> bool:
        """True if an apposition may end before token `at`: mark, sentence end, reporting word, verb, small word."""
        if at >= len(self.tokens):
            return True
        return not self.tokens.capital[at]
