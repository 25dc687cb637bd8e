"""The words of a title or body as the reader of places needs them: keys, capitals, and the gaps between words."""

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from archive.language.names import name_key
from archive.language.toponyms import glue

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’»)\]]*\s|\n|[\"“«]$|[–—]\s|\*")
_JOINTS = frozenset((" ", "\u00a0", "-", "‑", "'", "’", "`", ""))  # what may stand inside a name
_HANDLE = "@"  # what stands behind it is somebody's name on a network
_ABBREVIATION = 2  # letters of a word that a dot may shorten ("St. Petersburg"); behind a longer one a sentence ends
_LONGEST_GAP = 60  # characters of what stands between two words that are looked at
_CASE_CHANGE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORTEST_GLUED = 4  # letters; a shorter name glued to a word is too likely another word
_LONGEST_GLUED = 40


class Word(NamedTuple):
    """A word: offsets, name key, whether it begins with a capital, and how it follows the word before it.

    `joint`: nothing but a space, a hyphen or the dot of an abbreviation parts the two; `opens`: a sentence, quotation
    or paragraph begins with it; `gap`: what stands between the two.
    """

    start: int
    end: int
    text: str
    key: str
    capital: bool
    joint: bool
    opens: bool
    gap: str


def split_words(text: str, sure: Container[str]) -> tuple[Word, ...]:
    """The words of the text in order; a word that is one of the `sure` keys and a word glued to it becomes two."""
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start = match.start()
        for piece in _pieces(match.group(), sure):
            gap = _gap(text, last, start, words) if start == match.start() else ""
            words.append(_word(text, (start, start + len(piece)), gap))
            start += len(piece)
        last = match.end()
    return tuple(words)


def _pieces(printed: str, sure: Container[str]) -> tuple[str, ...]:
    """The word, parted where a sure name and another word are glued: "PolandiadanCeko" is three words."""
    cut = _cut(printed, sure) if _may_be_glued(printed) else 0
    if not cut:
        return (printed,)
    return *_pieces(printed[:cut], sure), *_pieces(printed[cut:], sure)


def _gap(text: str, last: int, start: int, words: Sequence[Word]) -> str:
    """What stands before a word; a line break before the first, a space for the dot of an abbreviation."""
    if not words:
        return "\n"
    gap = text[last : min(start, last + _LONGEST_GAP)]
    before = words[-1]
    shortened = gap in (".", ". ") and before.capital and before.end - before.start <= _ABBREVIATION
    return " " if shortened else gap


def _word(text: str, span: tuple[int, int], gap: str) -> Word:
    printed = text[span[0] : span[1]]
    plain = gap in _JOINTS or (gap.isspace() and "\n" not in gap)
    opens = not plain and _SENTENCE_END.search(gap) is not None
    capital = printed[0].isupper() and not gap.endswith(_HANDLE)
    return Word(span[0], span[1], printed, name_key(printed), capital, plain, opens, gap)


def _may_be_glued(printed: str) -> bool:
    return _SHORTEST_GLUED < len(printed) <= _LONGEST_GLUED and not printed.islower() and not printed.isupper()


def _cut(printed: str, sure: Container[str]) -> int:
    """Where the word falls into a sure name and what is glued to it; 0 if it is one word."""
    for edge in _CASE_CHANGE.finditer(printed):
        left, right = printed[: edge.start()], printed[edge.start() :]
        if _is_sure(left, sure) or _is_sure(right, sure) or _tail_start(right, sure):
            return edge.start()
    return 0 if name_key(printed) in sure else _tail_start(printed, sure)


def _tail_start(printed: str, sure: Container[str]) -> int:
    """Where a small word begins that is glued to a sure name: "Polandiake"; 0 if none is."""
    if not printed[0].isupper():
        return 0
    for tail in glue():
        if printed.endswith(tail) and _is_sure(printed.removesuffix(tail), sure):
            return len(printed) - len(tail)
    return 0


def _is_sure(part: str, sure: Container[str]) -> bool:
    return (len(part) >= _SHORTEST_GLUED or part.isupper()) and part[0].isupper() and name_key(part) in sure
