"""The words of a title or body as the reader of places needs them: keys, capitals, and the gaps between words."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from archive.language.names import name_key
from archive.language.toponyms import glue

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’»)\]]*\s|\n|^\s*$|[\"“«]$|[–—]\s|\*")
_JOINTS = frozenset((" ", "\u00a0", "-", "‑", "'", "’", "`", ""))  # what may stand inside a name
_ABBREVIATION = 2  # letters of a word that a dot may shorten ("St. Petersburg"); behind a longer one a sentence ends
_CASE_CHANGE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORTEST_GLUED = 4  # letters; a shorter name glued to a word is too likely another word
_LONGEST_GLUED = 40


@dataclass(frozen=True, slots=True)
class Word:
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
        for start, end in _parts(match, sure):
            gap = text[last:start] if words else "\n"
            shortened = bool(words) and words[-1].end - words[-1].start <= _ABBREVIATION and words[-1].capital
            words.append(_word(text, start, end, " " if shortened and gap in (". ", ".") else gap))
            last = end
    return tuple(words)


def _word(text: str, start: int, end: int, gap: str) -> Word:
    printed = text[start:end]
    return Word(
        start=start,
        end=end,
        text=printed,
        key=name_key(printed),
        capital=printed[0].isupper(),
        joint=gap in _JOINTS,
        opens=bool(gap.strip(" ")) and _SENTENCE_END.search(gap) is not None,
        gap=gap,
    )


def _parts(match: re.Match[str], sure: Container[str]) -> Iterator[tuple[int, int]]:
    start, end = match.span()
    printed = match.group()
    if not _SHORTEST_GLUED < len(printed) <= _LONGEST_GLUED or printed.islower() or printed.isupper():
        yield start, end
        return
    cut = _cut(printed, sure)
    if cut:
        yield start, start + cut
        yield start + cut, end
    else:
        yield start, end


def _cut(printed: str, sure: Container[str]) -> int:
    """Where the word falls into a sure name and what is glued to it; 0 if it is one word."""
    for edge in _CASE_CHANGE.finditer(printed):
        cut = edge.start()
        if _is_sure(printed[:cut], sure) or _is_sure(printed[cut:], sure):
            return cut
    if not printed[0].isupper() or name_key(printed) in sure:
        return 0
    for tail in glue():
        if printed.endswith(tail) and _is_sure(printed.removesuffix(tail), sure):
            return len(printed) - len(tail)
    return 0


def _is_sure(part: str, sure: Container[str]) -> bool:
    return (len(part) >= _SHORTEST_GLUED or part.isupper()) and part[0].isupper() and name_key(part) in sure
