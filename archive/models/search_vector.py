"""Vectors of articles whose words are known: what search_entry_refresh.sql makes of a text, in half the processor time.

PostgreSQL parses every text letter by letter, asks its dictionaries for every word, and takes the vector apart again to
see which words tell much. Of pieces of text whose lexemes are remembered (search_word) none of that is needed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, compress
from operator import add
from typing import NamedTuple, TypeAlias

# By piece of text, in UTF-8: its lexemes as the text of a vector has them, one a position; "" where a stop word stands.
Meanings: TypeAlias = Mapping[bytes, Sequence[str]]

LONGEST = 60_000  # characters; longer texts may have more positions than a vector keeps, and are left to PostgreSQL
_MOST_POSITIONS, _MOST_TIMES = 16_000, 250  # of a text, of a lexeme in it; a vector keeps 16,383 and 255
_SHORT, _LEAD, _LAST_WORD = 800, 400, 60  # characters: of a text with a lead, of the lead, at most of a word it ends in
_WORD, _WORD_OF_UNICODE = re.compile(r"(?a:\S*)"), re.compile(r"\S*")
_MARKS = ("'^", "'^^", "'^^^")


class Parts(NamedTuple):
    """What weighs differently of an article, in pieces between white space, in UTF-8; any may be empty."""

    title: list[bytes]
    lead: list[bytes]
    rest: list[bytes]


class Words(NamedTuple):
    """The lexemes of an article, and again those that tell much, as the text of a vector; how many positions it has."""

    vector: str
    length: int


def divide(title: str, body: str) -> Parts | None:
    """The parts of an article; None where what PostgreSQL reads in them does not follow from each piece alone.

    It reads tags across white space, paths at the beginning of a text, and ends the lead by what white space is to its
    locale.
    """
    if len(title) + len(body) > LONGEST or "<" in title or "<" in body:
        return None
    end = 0
    if len(body) >= _SHORT:
        last = body[_LEAD : _LEAD + _LAST_WORD]
        end = _LEAD + _end(_WORD, last)
        if end != _LEAD + _end(_WORD_OF_UNICODE, last):
            return None
    texts = title, body[:end], body[end:]
    if any(text[:1] in (".", "~") for text in texts):
        return None
    return Parts(*(text.encode().split() for text in texts))  # bytes are parted by white space of ASCII alone


def make(parts: Parts, meanings: Meanings) -> Words | None:
    """The lexemes of an article: with positions and weights, title A, lead B, rest D, and again those that tell much.

    None of one with more than a vector holds.
    """
    title, lead = _read(parts.title, meanings), _read(parts.lead, meanings)
    words = [*title, *lead, *_read(parts.rest, meanings)]
    counts = Counter(words)
    length = len(words) - counts.pop("", 0)
    if len(words) > _MOST_POSITIONS or max(counts.values(), default=0) > _MOST_TIMES:
        return None
    head = len(title) + len(lead)
    a, b, d = _list_places()
    places = chain(a[1 : len(title) + 1], b[len(title) + 1 : head + 1], d[head + 1 : len(words) + 1])
    placed = compress(map(add, words, places), words)
    return Words(vector=" ".join([*placed, *_find_telling(counts, title, lead, length)]), length=length)


def _read(pieces: Sequence[bytes], meanings: Meanings) -> list[str]:
    """Its lexemes, one a position, to the last that is no stop word: from there on the next text is counted."""
    words = list(chain.from_iterable(map(meanings.__getitem__, pieces)))
    while words and not words[-1]:
        words.pop()
    return words


def _find_telling(counts: Mapping[str, int], title: list[str], lead: list[str], length: int) -> Iterator[str]:
    """Lexemes that tell much in an article of so many positions, once for each level that they reach."""
    damping = 1.2 * ((2500 + 25 * length) / 10_000)  # 0.25 + 0.75 * length / 300, rounded once as PostgreSQL does
    titles, heads = Counter(title), Counter([*title, *lead])
    least = damping * 7 / 3
    single = titles if least > _tell(1, 1, 0) else heads
    for word, times in counts.items():
        if times == 1 and least > 1 and word not in single:
            continue  # once in the rest tells 1
        told = _tell(times, heads.get(word, 0), titles.get(word, 0))
        if told >= least:
            name = word[1:]
            yield from (mark + name for mark in _MARKS[: 1 + (told >= 4 * damping) + (told >= 9 * damping)])


@lru_cache(maxsize=10_000)
def _tell(times: int, head: int, title: int) -> float:
    """How often a word has to be in the rest of a text to tell as much as one that is so often in these parts."""
    rank = min(0.999, times / (times + 0.65) + 0.2 * head / (head + 0.65) + 0.3 * title / (title + 0.65))
    return 0.65 * rank / (1 - rank)


def _end(word: re.Pattern[str], text: str) -> int:
    found = word.match(text)
    return found.end() if found else 0


@cache
def _list_places() -> list[list[str]]:
    """What is written after a lexeme, by weight (A, B, D) and position."""
    return [[f":{position}{weight}" for position in range(_MOST_POSITIONS + 1)] for weight in "ABD"]
