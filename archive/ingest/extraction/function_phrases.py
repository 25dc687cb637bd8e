"""How far the words of a function or body reach: capitals, links, fields in a row, numbers of units."""

from enum import Enum

from archive.ingest.extraction.person_names import PersonNames
from archive.language.speech import closed_words, cues, function_words
from archive.language.titles import titles
from archive.language.vocabulary import is_common

_LONGEST_COMPLEMENT = 24  # tokens
_LONGEST_ASIDE = 8  # tokens of a bracket inside a function: "(BKSAP)"
_LONGEST_FIELDS = 12  # tokens of the fields behind the first comma
_LONGEST_NUMBER = 3  # digits of a unit's number; four are a year
_LOOSE_WORDS = 3  # common nouns in a row that a complement may hold ("kepala penelitian komoditas global di …")
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


class FunctionPhrases(PersonNames):
    """Reads where the phrases of one article's functions and bodies end."""

    def phrase_end(self, first: int) -> tuple[int, int]:
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
