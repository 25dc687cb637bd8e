"""The end of what stands in the search box: what a reader may be typing, and what it would be put in place of. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.language.names import name_key
from archive.search.query_language import FILTERS, LENGTH_LIMIT, tidy

NAME_WORDS = 4  # words of a beginning of a name
NAME_LETTERS = 2  # shorter beginnings are those of too many names
WORD_LETTERS = 3  # and of too many words
LETTER_LIMIT = 60

FACETS = tuple(FILTERS.values())

_FILTER = re.compile(rf'(?:^|(?<=\s))(?P<name>{"|".join(FILTERS)}):\s{{0,3}}"?(?P<value>[^":]*)$', re.IGNORECASE)
_PLAIN = re.compile(r'[^\s":*-][^\s":*]*')
_PAIR = re.compile(r'(?:^|(?<=[\s"]))[^\W\d_]+ [^\W\d_]*$')
_WORD = re.compile(r'(?:^|(?<=[\s"-]))[^\W\d_]+$')


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What may be the beginning of a name of the facet; it stands in the text from `start` to the end."""

    facet: str
    key: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """What the end of `text` may be completed to: names, the longest beginning first, or a word ("" for none).

    `pair` is the beginning of two words that may belong together, of which the first is whole; "" for none.
    `listed` is the facet whose filter was begun without a value, from `start`; "" for none.
    """

    text: str
    beginnings: tuple[Beginning, ...] = ()
    word: str = ""
    pair: str = ""
    listed: str = ""
    start: int = 0


def read(text: str) -> Tail:
    """The tail of what stands in the box; none of more than LENGTH_LIMIT characters, as search reads no more."""
    plain = tidy(text)
    if len(text) > LENGTH_LIMIT:
        return Tail(text=plain)
    if begun := _FILTER.search(plain):
        return _read_filter(plain, begun)
    starts = [plain.rindex('"')] if plain.count('"') % 2 else list(_find_starts(plain))
    return Tail(
        text=plain,
        beginnings=tuple(_begin(FACETS, plain, starts)),
        word=_read_word(plain),
        pair=_read_pair(plain),
    )


def _read_filter(plain: str, begun: re.Match[str]) -> Tail:
    facet, value = FILTERS[begun["name"].lower()], begun["value"]
    if not name_key(value):
        return Tail(text=plain, listed=facet, start=begun.start())
    whole = Beginning(facet=facet, key=name_key(value)[:LETTER_LIMIT], start=begun.start())
    if '"' in begun[0]:
        return Tail(text=plain, beginnings=(whole,))
    later = [start for start in _find_starts(plain) if start > begun.start("value")]
    return Tail(text=plain, beginnings=(whole, *_begin(FACETS, plain, later)), word=_read_word(plain) if later else "")


def _find_starts(plain: str) -> Iterator[int]:
    """Where the last words of the text begin, as far as they are plain ones, the first of them first."""
    tokens = list(re.finditer(r"\S+", plain))[-NAME_WORDS:]
    plainly = [bool(_PLAIN.fullmatch(token[0])) and token[0] != "OR" for token in tokens]
    for number, token in enumerate(tokens):
        if all(plainly[number:]):
            yield token.start()


def _begin(facets: tuple[str, ...], plain: str, starts: list[int]) -> Iterator[Beginning]:
    for start in starts:
        key = name_key(plain[start:])
        if NAME_LETTERS <= len(key) <= LETTER_LIMIT:
            yield from (Beginning(facet=facet, key=key, start=start) for facet in facets)


def _read_word(plain: str) -> str:
    """The word that the text ends within, in lower case; "" where it is too short or none."""
    found = _WORD.search(plain)
    return found[0].lower() if found and WORD_LETTERS <= len(found[0]) <= LETTER_LIMIT else ""


def _read_pair(plain: str) -> str:
    """The two words that the text ends within, in lower case; the beginning of the second may be missing."""
    found = _PAIR.search(plain)
    return found[0].lower() if found and WORD_LETTERS < len(found[0]) <= LETTER_LIMIT else ""
