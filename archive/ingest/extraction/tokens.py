"""Words and marks of an article's body with their places; words that a scraper glued together are parted."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from functools import cached_property
from itertools import pairwise

from archive.language.speech import closed_words, cues
from archive.language.tables import read_words
from archive.language.vocabulary import is_common

# a word with inner hyphens, apostrophes and dots ("al-Sultan", "Ma'ruf", "Kompas.com"), a number, or one mark
_TOKEN = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+|\.[a-z0-9][^\W_]*|,[0-9]+)*|\S")
# a capital after a small letter, or the last capital of a run before a small one: "PresidenDonald", "ASPete"
_INNER_CAPITAL = re.compile(r"(?<=[a-zé])(?=[A-Z][A-Za-z])")
_CAPITAL_BEHIND_ACRONYM = re.compile(r"(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
_ACRONYM_TAIL = re.compile(r"[A-Z]{2,6}(?=[a-z]{2,}$)")
_GLUED_SOURCES = ("mengutip", "melansir", "dilansir", "dikutip", "menurut")
_SHORTEST_STEM = 4
_SHORTEST_VERB = 7  # letters
_SURE_TAILS = frozenset(
    {"bahwa", "dengan", "untuk", "adalah", "terhadap", "kepada", "dalam", "bersama", "beserta", "melalui"}
    | {"setelah", "ketika", "sebelum", "karena", "tersebut", "namun", "mengatakan", "menyatakan"}
)
_LONGEST_WORD = 40  # nothing longer is a word worth parting


class Tokens:
    """Parallel lists, one entry a token: `words` as printed, `lower`, `starts` and `ends` in the body, `capital`."""

    __slots__ = ("__dict__", "body", "capital", "ends", "lower", "names", "starts", "words")

    def __init__(self, body: str, names: Container[str] = frozenset()) -> None:
        """`names`: words in lower case that are known parts of names, which glued words are parted behind."""
        self.body = body
        self.names = names
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        spans = [match.span() for match in _TOKEN.finditer(body)]
        stems = _Names(names, {body[start:end] for start, end in spans if body[start].isupper()})
        for start, end in spans:
            for first, last in _part(body, start, end, stems):
                self.words.append(body[first:last])
                self.starts.append(first)
                self.ends.append(last)
        self.lower = [word.lower() for word in self.words]
        self.capital = [word[0].isupper() for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, position: int) -> int:
        """The index of the first token that starts at or after the character `position`."""
        return bisect_left(self.starts, position)

    def text(self, first: int, last: int) -> str:
        """What the body prints from token `first` up to, without, token `last`."""
        return self.body[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def spaced(self, first: int, last: int) -> str:
        """As `text`, with a space put where two words are glued together that a reader would part."""
        pieces = [self.words[first]] if last > first else []
        for index in range(first + 1, last):
            parted = self.glued(index) and self.words[index][0].isalnum() and self.words[index - 1][-1].isalpha()
            gap = self.body[self.ends[index - 1] : self.starts[index]]
            pieces.append((" " if parted and self._is_seam(index) else " " * bool(gap)) + self.words[index])
        return "".join(pieces)

    def _is_seam(self, index: int) -> bool:
        return self.lower[index] in self.names or self.lower[index - 1] in self.names

    def glued(self, index: int) -> bool:
        """True if no space parts the token from the one before."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    @cached_property
    def closers(self) -> dict[int, int]:
        """For each closing bracket the index of its opening one, and the other way round; at most 40 tokens apart."""
        pairs: dict[int, int] = {}
        opened: int | None = None
        for index, word in enumerate(self.words):
            if word == "(":
                opened = index
            elif word == ")" and opened is not None:
                if index - opened <= 40:
                    pairs[index], pairs[opened] = opened, index
                opened = None
        return pairs


class _Names:
    """What may stand before a glued tail: a known part of a name, or a word printed alone with a capital."""

    __slots__ = ("known", "printed")

    def __init__(self, known: Container[str], printed: Container[str]) -> None:
        self.known = known
        self.printed = printed

    def part(self, word: str) -> int:
        """Where a small-letter tail begins ("Trumpmengatakan" → 5), or 0."""
        for cut in range(len(word) - 2, 2, -1):
            stem, tail = word[:cut], word[cut:]
            if _is_sure_verb(tail) or (self._is_stem(stem, tail) and (_is_tail(tail) or _is_verb(tail))):
                return cut
        return 0

    def _is_stem(self, stem: str, tail: str) -> bool:
        if stem.lower() in self.known or tail in _SURE_TAILS:
            return True
        return len(stem) >= _SHORTEST_STEM and len(tail) >= _SHORTEST_STEM and stem in self.printed


def _is_tail(tail: str) -> bool:
    if not tail.islower():
        return False
    return tail in closed_words() or tail == "yang" or (len(tail) >= _SHORTEST_STEM and _is_word(tail))


def _is_small(tail: str) -> bool:
    return tail in closed_words() or tail == "yang" or tail in cues()


def _is_verb(tail: str) -> bool:
    """True for what can only be a verb or state glued to a name: "Iranmemiliki", "Israelkelabakan"."""
    if len(tail) <= 6 or not tail.islower():
        return False
    return tail.startswith(("meng", "meny", "mem", "men", "ber", "ter", "di")) or (
        tail[:2] == "ke" and tail[-2:] == "an"
    )


def _is_sure_verb(tail: str) -> bool:
    """True for a common active verb, which ends no name: "Abdurrahmanmembuka"."""
    return len(tail) >= _SHORTEST_VERB and tail.startswith(("mem", "men", "meng", "meny")) and _is_word(tail)


def _is_word(word: str) -> bool:
    return is_common(word) or word in cues()


def _part(body: str, start: int, end: int, names: _Names) -> Iterator[tuple[int, int]]:
    word = body[start:end]
    if len(word) < 5 or len(word) > _LONGEST_WORD or "." in word or word.lower() in read_words("camel_names.txt"):
        yield start, end
        return
    if word.islower():
        cut = _source_end(word)
        yield from _cut(start, end, [cut] if cut else [])
        return
    edges = [match.start() for match in _INNER_CAPITAL.finditer(word)] if not word[1:].islower() else []
    for first, last in _cut(0, len(word), edges):
        yield from _cut(start + first, start + last, _edges(word[first:last], names))


def _edges(piece: str, names: _Names) -> list[int]:
    """Where a piece without a capital behind a small letter is to be parted."""
    acronym = _ACRONYM_TAIL.match(piece)
    if acronym and _is_small(piece[acronym.end() :]):
        return [acronym.end()]
    behind = _CAPITAL_BEHIND_ACRONYM.search(piece)
    if behind:
        cut = names.part(piece[behind.start() :])
        return [behind.start(), behind.start() + cut] if cut else [behind.start()]
    if len(piece) < 5 or not piece[0].isupper() or piece.lower() in read_words("common_words.txt"):
        return []
    cut = _source_end(piece.lower()) or names.part(piece)
    return [cut] if cut else []


def _source_end(word: str) -> int:
    """The length of a source word that begins the word and has something glued to it: "Mengutiptimesofindia"."""
    for source in _GLUED_SOURCES:
        if word.startswith(source) and len(word) > len(source) + 3:
            return len(source)
    return 0


def _cut(start: int, end: int, edges: list[int]) -> Iterator[tuple[int, int]]:
    bounds = [start, *(start + edge for edge in edges), end]
    yield from pairwise(bounds)
