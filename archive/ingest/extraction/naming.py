"""The words behind a function or body: where its complement ends and where a person's name begins."""

from dataclasses import dataclass
from enum import Enum

from archive.ingest.extraction.person_names import PersonNames
from archive.language.speech import closed_words, cues, function_words
from archive.language.tables import read_words
from archive.language.titles import rank_suffixes, ranks, titles
from archive.language.vocabulary import is_common, organisation_words

_LONGEST_COMPLEMENT = 24  # tokens
_LONGEST_ASIDE = 8  # tokens of a bracket inside a function: "(BKSAP)"
_LONGEST_FIELDS = 12  # tokens of the fields behind the first comma
_LONGEST_CLAUSE = 14  # tokens of "yang menangani urusan sanksi" between a function and the name
_SHORTEST_FULL_NAME = 2  # words; behind a function a place and so many are not one name: "Bupati Karawang Rudi Hart"
_LONGEST_NUMBER = 3  # digits of a unit's number; four are a year
_LOOSE_WORDS = 3  # common nouns in a row that a complement may hold ("kepala penelitian komoditas global di …")
_GIVEN_NAMES = frozenset({"Tim"})  # words for bodies that are also given names: "… AS Tim Hawkins"
_ACADEMIC = frozenset({"dr", "drs", "prof", "ir", "h"})
_LINKS = frozenset(
    {"dalam", "dan", "untuk", "di", "dari", "bidang", "urusan", "bagi", "&", "/", "of", "for", "pada", "-"}
)
_NOUN_BEGINNINGS = ("pe", "ke")
_ACTIVE_BEGINNINGS = ("me", "ber")
_VERB_BEGINNINGS = ("me", "ber", "di", "ter")


class _Step(Enum):
    """How surely a word belongs to a phrase."""

    SOLID = "solid"
    LINK = "link"
    LOOSE = "loose"
    END = "end"


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


class Naming(PersonNames):
    """Reads functions and bodies of one article up to the names behind them."""

    def complement(self, first: int, *, named: bool = True) -> Complement:
        """The phrase that goes on at token `first`; with `named` a person's name at its end is told apart."""
        end, loose_end = self._phrase_end(first)
        if not named:
            return Complement(end=end)
        name_end = self._before_bracket(first, end)
        start = self._name_start(first, name_end)
        if start < name_end and self._is_proper_name(first, start):
            start = start + 1 if name_end - start > 2 else name_end
        if name_end - start == 1 and self._is_only_place(first, start):
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

    def _behind_second(self, end: int) -> Complement | None:
        """A name behind a second function: "pensiunan jenderal dan pakar militer, Yitzhak Brik"."""
        lower = self.tokens.lower
        if end + 1 >= len(lower) or lower[end] not in ("dan", "sekaligus", "serta"):
            return None
        second = titles().match(lower, end + 1)
        if second is None:
            return None
        second_end, loose_end = self._phrase_end(end + 1 + second[0])
        return self._behind_comma(loose_end) or self._behind_comma(second_end)

    def _phrase_end(self, first: int) -> tuple[int, int]:
        """The end of the phrase by its last word that surely belongs to it, and by its last common noun."""
        at = solid = first
        loose, in_name = 0, False
        while at < min(len(self.tokens), first + _LONGEST_COMPLEMENT):
            width, step = self._step(at, in_name)
            if step is _Step.END or (step is _Step.LOOSE and loose == _LOOSE_WORDS):
                break
            in_name = self.is_name(at) if self.tokens.capital[at] else in_name
            at += width
            if step is _Step.SOLID:
                solid, loose = at, 0
            loose += step is _Step.LOOSE
        return solid, at if loose else solid

    def _step(self, at: int, in_name: bool) -> tuple[int, "_Step"]:
        """How many tokens the phrase goes on by at `at`, and how surely they belong to it."""
        if self.tokens.lower[at] == "(":
            close = self.tokens.closers.get(at)
            aside = close is not None and close - at <= _LONGEST_ASIDE and self.tokens.capital[at + 1]
            return (close + 1 - at, _Step.SOLID) if close is not None and aside else (0, _Step.END)
        if self.tokens.capital[at] or self.is_arabic(at):
            return 1, _Step.END if self._opens_clause(at) else _Step.SOLID
        if self._is_number_of_unit(at):
            return 1, _Step.SOLID
        if self.goes_on_name(at) or self._lists(at):
            return 1, _Step.LINK
        return 1, _Step.END if in_name else self._small_step(at)

    def _opens_clause(self, at: int) -> bool:
        """True for a capitalised pronoun or verb, as headlines have them: "Bupati Sumedang Hentikan Sementara …"."""
        low = self.tokens.lower[at]
        if low in function_words().pronoun:
            return True
        stem = low.removesuffix("kan")
        transitive = stem != low and not low.startswith(_NOUN_BEGINNINGS) and is_common(stem)
        return transitive or (low in cues() and low.startswith(_ACTIVE_BEGINNINGS) and low not in function_words().noun)

    def _is_number_of_unit(self, at: int) -> bool:
        """True for the number in "Densus 88 Antiteror Polri", "Korem 172/PWY"."""
        tokens = self.tokens
        if at + 1 >= len(tokens) or not at:
            return False
        low, before, after = tokens.lower[at], tokens.lower[at - 1], tokens.lower[at + 1]
        if low == "-":
            return tokens.capital[at - 1] and after.isdigit()
        if not tokens.capital[at + 1] and after != "/":
            return False
        if low == "/":
            return before.isdigit()
        return low.isdigit() and len(low) <= _LONGEST_NUMBER and (tokens.capital[at - 1] or before == "-")

    def _small_step(self, at: int) -> "_Step":
        low = self.tokens.lower[at]
        if low in function_words().qualifier and low not in _LINKS:
            return _Step.SOLID
        if low in _LINKS and self._links(at):
            return _Step.LINK
        return _Step.LOOSE if self._is_noun(low) else _Step.END

    def _lists(self, at: int) -> bool:
        """True for a comma inside a function: "Bidang Politik, Hukum, dan Keamanan", "Direktur …, Kementerian …"."""
        tokens = self.tokens
        if tokens.lower[at] in _ACADEMIC and at + 1 < len(tokens):
            return tokens.capital[at + 1]
        if tokens.lower[at] != "," or at + 2 >= len(tokens):
            return False
        after = at + 2 if tokens.lower[at + 1] == "dan" else at + 1
        if not tokens.capital[at - 1] or not tokens.capital[after]:
            return False
        return self.is_organised(after) or self._lists_fields(at)

    def _lists_fields(self, at: int) -> bool:
        """True for a comma between the fields of one office: "Bidang Hukum, Hak Asasi Manusia, dan Imigrasi"."""
        tokens = self.tokens
        for after in range(at + 1, min(at + _LONGEST_FIELDS, len(tokens) - 1)):
            low = tokens.lower[after]
            if low == "dan":
                return tokens.capital[after + 1] and is_common(tokens.lower[after + 1])
            if low != "," and (not tokens.capital[after] or not is_common(low) or low in self.lookup.places):
                return False
        return False

    def _links(self, at: int) -> bool:
        """True if the word at `at` ties what follows to the phrase: "Duta Besar AS untuk Turki"."""
        tokens, after = self.tokens, at + 1
        if after >= len(tokens):
            return False
        if tokens.lower[at] == "dan":
            title = titles().match(tokens.lower, after)
            unnamed = title is not None and title[1].official == "no" and tokens.capital[after]  # "… dan Sumber Daya"
            speaks = (title and not unnamed) or (self.is_name(after) and self.is_name(after + 1))
            return not speaks and (tokens.capital[after] or tokens.lower[after] in function_words().qualifier)
        if tokens.lower[at] == "-" and not tokens.glued(at):
            return False
        if tokens.lower[at] == "pada":
            return self.is_organised(after)
        if tokens.lower[at] == "dalam":
            return tokens.lower[after] == "negeri"
        return tokens.capital[after] or tokens.lower[after] in function_words().qualifier or self.is_organised(after)

    def _is_noun(self, low: str) -> bool:
        if not low.isalpha() or low == "yang" or low in closed_words() or low in cues():
            return False
        return low in function_words().noun or not low.startswith(_VERB_BEGINNINGS)

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
        held = first == start and lower[first - 1] in read_words("territorial_words.txt")
        return held and self.lookup.is_seat(lower[start]) and not self._begins_known_person(start)

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
