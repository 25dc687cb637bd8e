"""People's names in running text: which words look like one, and where a name begins and ends."""

from archive.ingest.extraction.lookup import Lookup
from archive.ingest.extraction.tokens import Tokens
from archive.language.speech import closed_words
from archive.language.tables import read_words
from archive.language.titles import bodies, determiners, honorifics, rank_suffixes, ranks, titles
from archive.language.vocabulary import is_common, name_particles, organisation_words

_DAYS_AND_MONTHS = read_words("weekdays.txt") | read_words("months.txt")
_ARTICLES = ("al-", "el-", "as-", "ash-", "ad-", "an-", "at-")
_BEFORE_STOP = frozenset({"st", "muh", "moh", "m"})
_LONGEST_ADDRESS = 10  # tokens of ranks and forms of address
_LONGEST_SHORTENED = 4  # letters of an abbreviated form of address ("Hj.", "Drs.")
_LONGEST_BODY_WORD = 3  # words of "operasi damai cartenz"
_SENTENCE_ENDS = frozenset('.!?"”“:(')
_LONGEST_RUN = 12  # tokens of one name


class PersonNames:
    """Reads people's names of one article."""

    def __init__(self, tokens: Tokens, lookup: Lookup) -> None:
        self.tokens = tokens
        self.lookup = lookup
        self._memory: dict[int, bool] = {}

    def name_at(self, first: int) -> tuple[int, int] | None:
        """The person's name that begins at token `first` behind ranks and forms of address, as token range."""
        start = self.skip_address(first)
        end = self._run_end(start)
        if end == start or not any(self.is_name(index) for index in range(start, end)):
            return None
        return start, end

    def skip_address(self, first: int) -> int:
        """The first token behind ranks, their suffixes and forms of address."""
        lower, at = self.tokens.lower, first
        while at < min(len(lower), first + _LONGEST_ADDRESS):
            found = ranks().match(lower, at) or (honorifics().match(lower, at) if self.tokens.capital[at] else None)
            if found:
                at += found[0]
            elif at > first and (lower[at] in rank_suffixes() or (lower[at] == "." and lower[at - 1] not in "()")):
                at += 1
            elif at > first and lower[at] == "(" and self.tokens.closers.get(at, at + 9) - at <= 3:
                at = self.tokens.closers[at] + 1
            else:
                break
        return at

    def is_name(self, index: int) -> bool:
        """True if the token looks like a part of a person's name: capital, no common or public word, no place."""
        known = self._memory.get(index)
        if known is None:
            known = self._memory[index] = self._looks_like_name(index)
        return known

    def is_organised(self, index: int) -> bool:
        """True if a word for a body stands at the token."""
        return self.tokens.lower[index] in organisation_words() or bool(bodies().match(self.tokens.lower, index))

    def goes_on_name(self, at: int) -> bool:
        """True for particles and the stop behind an initial inside a name: "Marwan al Sultan", "Lodewijk F. Paulus"."""
        tokens = self.tokens
        low = tokens.lower[at]
        if tokens.capital[at - 1] and low.startswith(_ARTICLES):
            return True
        if at + 1 >= len(tokens) or not tokens.capital[at + 1] or not tokens.capital[at - 1]:
            return False
        if low == ".":
            before = tokens.lower[at - 1]
            return len(before) == 1 or before in _BEFORE_STOP or f"{before}." in rank_suffixes()
        return low in name_particles() and low not in ("di", "ke")

    def is_arabic(self, at: int) -> bool:
        """True for a word with the Arabic article: "al-Sultan"."""
        return self.tokens.lower[at].startswith(_ARTICLES)

    def _looks_like_name(self, index: int) -> bool:
        tokens = self.tokens
        if index >= len(tokens) or not tokens.capital[index]:
            return False
        word, low = tokens.words[index], tokens.lower[index]
        if not word.replace("-", "").replace("'", "").replace("’", "").isalpha():
            return False
        if word.isupper() and len(word) > 1:
            return len(word) == 2 and not self._is_short_body(word) and self._follows_initials(index + 1)
        if low in read_words("given_names.txt"):
            return self._is_given_name(index)
        if low in organisation_words() or is_common(low) or low in closed_words():
            return False
        if low in _DAYS_AND_MONTHS or self._names_a_function(index):
            return False
        return self._begins_known_person(index) or not (low in self.lookup.places or self._begins_known_body(index))

    def _is_short_body(self, word: str) -> bool:
        return word.lower() in self.lookup.places or word in read_words("short_bodies.txt")

    def _is_given_name(self, index: int) -> bool:
        """True for a small word with a capital that no sentence's beginning explains: ", Oleh Bondarchuk"."""
        inside = index > 0 and self.tokens.lower[index - 1] not in _SENTENCE_ENDS
        return inside and self.is_name(index + 1)

    def _follows_initials(self, index: int) -> bool:
        """True for a name behind two initials: "JD Vance"."""
        return index < len(self.tokens) and not self.tokens.words[index].isupper() and self.is_name(index)

    def _names_a_function(self, index: int) -> bool:
        """True for titles, bodies, ranks and forms of address; behind a particle they are names: "Lubna Al Sultan"."""
        lower = self.tokens.lower
        if index > 0 and lower[index - 1] in name_particles() and self.tokens.words[index - 1].istitle():
            return False
        tables = (titles(), bodies(), ranks())
        if any(table.match(lower, index) for table in tables):
            return True
        if honorifics().match(lower, index) and not self._ends_name(index):
            return True
        before = range(max(0, index - _LONGEST_BODY_WORD), index)
        pairs = ((at, bodies().match(lower, at)) for at in before)
        return any(found is not None and at + found[0] > index for at, found in pairs)

    def _ends_name(self, index: int) -> bool:
        """True for the last of several capitals: in "Abdallah Bou Habib" the last word is no form of address."""
        capital = self.tokens.capital
        return (
            0 < index < len(capital) - 1
            and capital[index - 1]
            and not capital[index + 1]
            and (self.tokens.lower[index + 1] != "." or len(self.tokens.lower[index]) > _LONGEST_SHORTENED)
        )

    def _begins_known_body(self, index: int) -> bool:
        found = self.lookup.speaker_at(self.tokens.lower, index)
        return bool(found and found[1][0].kind != "person") or self.lookup.medium_at(self.tokens.words, index) > 0

    def _begins_known_person(self, index: int) -> bool:
        found = self.lookup.speaker_at(self.tokens.lower, index)
        return bool(found and found[0] > 1 and found[1][0].kind == "person")

    def _run_end(self, start: int) -> int:
        """Where a run of capitalised name words that begins at `start` ends."""
        at = start
        while at < min(len(self.tokens), start + _LONGEST_RUN) and self._goes_on_run(at, start):
            at += 1
        return at

    def _goes_on_run(self, at: int, start: int) -> bool:
        if self.tokens.capital[at]:
            return at == start or not self._breaks_name(at)
        return at > start and (self.goes_on_name(at) or self.is_arabic(at))

    def _breaks_name(self, at: int) -> bool:
        low = self.tokens.lower[at]
        if self.tokens.lower[at - 1] in name_particles():
            return False
        determined = determiners().match(self.tokens.lower, at)
        if determined and titles().match(self.tokens.lower, at + determined[0]):
            return True
        if (low in closed_words() and not self.is_name(at)) or titles().match(self.tokens.lower, at):
            return True
        return not self.tokens.words[at].replace("-", "").replace("'", "").replace("’", "").isalpha()
