"""Sentences and quotations of a paragraph, as half-open ranges of characters."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.language.tables import read_words

Span = tuple[int, int]

_DOUBLE_MARKS = '"“”„‟″«»＂'
_SINGLE_MARKS = "'‘’‚‛`´"
_OPENING_MARKS = "“„«‘‚"
_CLOSING_MARKS = "”»"
_STOPS_BESIDE_CLOSING = frozenset(",.!?…")  # what a mark that nothing opens stands beside if it ends a quotation

# A sentence ends in . ! ? or …, perhaps inside a bracket or quotation, before something that can begin a sentence.
_STOP = re.compile(r"[.!?…]{1,8}[\"”’'»)\]]{0,3}(?=\s)|[.!?…]{1,8}[\"”’'»)\]]{0,3}(?=[\"“‘«(\[]?[A-Z][a-z])")
_BEGINNING = re.compile(r"\s*(?:[\"“”‘’'«»(\[*-]\s?){0,3}[A-Z0-9À-ÖØ-Þ@#$]")
_LAST_WORD = re.compile(r"[\w.’'-]{0,24}$")
# Words joined by a stop: sites ("Kompas.com"), file names, versions; not the end of a sentence.
_SITE_END = re.compile(r"(?i)^(?:com|co|id|net|org|tv|news|int|gov)\b")
# How far back the word before a number is looked for.
_NEAR = 24
_SITE_X = "X"  # "di media sosial X. Pada hari itu": the site ends sentences more often than a name has this initial
_INITIAL = re.compile(r"^(?:[A-Z]\.)*[A-Z]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What stands between two quotation marks of a paragraph.

    `start` and `end` bound the words without the marks. `opened` is False where no mark opens the quotation (it goes on
    from the paragraph before and `start` is 0), `closed` is False where none closes it (it goes on in the next
    paragraph and `end` is the paragraph's). `single` tells single marks ('…') from double ones.
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    single: bool = False

    @property
    def outer(self) -> Span:
        """The range with the marks themselves."""
        return self.start - self.opened, self.end + self.closed


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark and what its neighbours allow it to be."""

    at: int
    opens: bool
    closes: bool


def split(paragraph: str) -> list[Span]:
    """The sentences in order, without the white space around them; quotations that are closed are never cut."""
    spans: list[Span] = []
    start = 0
    for end in _boundaries(paragraph):
        _append(spans, paragraph, (start, end))
        start = end
    _append(spans, paragraph, (start, len(paragraph)))
    return spans


def find_quotations(paragraph: str) -> tuple[Quotation, ...]:
    """The outermost quotations in order, none overlapping.

    Marks pair by kind (double with double, single with single), whatever their typographic form, as Indonesian
    outlets mix them. Single marks inside double ones, and apostrophes, are none.
    """
    double = _pair(paragraph, [_mark(paragraph, at) for at in _positions(paragraph, _DOUBLE_MARKS)])
    single = _pair_single(paragraph, double)
    return tuple(sorted([*double, *single], key=lambda quotation: quotation.start))


def _append(spans: list[Span], paragraph: str, span: Span) -> None:
    text = paragraph[slice(*span)]
    stripped = text.strip()
    if stripped:
        start = span[0] + len(text) - len(text.lstrip())
        spans.append((start, start + len(stripped)))


def _boundaries(paragraph: str) -> Iterator[int]:
    closed = [quotation.outer for quotation in find_quotations(paragraph) if quotation.closed]
    starts = [outer[0] for outer in closed]
    for stop in _STOP.finditer(paragraph):
        end = stop.end()
        position = bisect_right(starts, end) - 1
        inside = position >= 0 and closed[position][0] < end < closed[position][1]
        if not inside and _ends_sentence(paragraph, stop):
            yield end


def _ends_sentence(paragraph: str, stop: re.Match[str]) -> bool:
    end = stop.end()
    if not _BEGINNING.match(paragraph, end):
        return False
    if stop.group()[0] != "." or len(stop.group()) > 1:
        return True
    word = _last_word(paragraph, stop.start())
    if not paragraph[end].isspace() and (_SITE_END.match(paragraph[end : end + 5]) or word.isupper()):
        return False
    if word.lower() in read_words("abbreviations.txt") or (_INITIAL.match(word) and word != _SITE_X):
        return False
    return not (word.isdigit() and len(word) <= 2 and _begins_item(paragraph, stop.start() - len(word)))


def _begins_item(paragraph: str, start: int) -> bool:
    """Whether a number at `start` begins a sentence, as those of lists do ("1. Presiden tiba. 2. Ia pergi.")."""
    before = paragraph[max(0, start - _NEAR) : start].rstrip()
    if before.endswith("."):
        return _last_word(before, len(before) - 1).lower() not in read_words("abbreviations.txt")
    return not before or before.endswith(("!", "?", ":", ";"))


def _last_word(paragraph: str, end: int) -> str:
    match = _LAST_WORD.search(paragraph[max(0, end - 24) : end])
    return match.group() if match else ""


def _positions(paragraph: str, marks: str) -> list[int]:
    return [at for at, character in enumerate(paragraph) if character in marks]


def _mark(paragraph: str, at: int) -> _Mark:
    """What the mark can be: its form says so, or else the characters around it."""
    character = paragraph[at]
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    starts = (before.isspace() or before in "([{—–-:" + _DOUBLE_MARKS + _SINGLE_MARKS) and not after.isspace()
    finishes = not before.isspace() and not after.isalnum()
    if character in _CLOSING_MARKS:
        return _Mark(at, opens=starts and not finishes, closes=True)
    if character in _OPENING_MARKS:
        return _Mark(at, opens=True, closes=finishes and not starts)
    if starts == finishes:
        return _Mark(at, opens=True, closes=True)
    return _Mark(at, opens=starts, closes=finishes)


def _pair(paragraph: str, marks: Sequence[_Mark]) -> list[Quotation]:
    """Pairs marks from left to right; a mark that opens inside an open quotation begins a nested one if both close."""
    found: list[Quotation] = []
    opened: int | None = None
    depth = 0
    left = _closing_left(marks)
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.closes and not mark.opens:
                found += _stray(paragraph, found, mark.at)
                continue
            opened, depth = mark.at, 0
        elif mark.opens and not mark.closes and left[index] > depth + 1:
            depth += 1
        elif depth and mark.closes and left[index] > 0:
            depth -= 1
        elif mark.opens and not mark.closes:  # the quotation before was never closed: it ends where this one begins
            found.append(Quotation(start=opened + 1, end=mark.at, closed=False))
            opened, depth = mark.at, 0
        else:
            found.append(Quotation(start=opened + 1, end=mark.at))
            opened, depth = None, 0
    if opened is not None:
        found.append(Quotation(start=opened + 1, end=len(paragraph), closed=False))
    return found


def _closing_left(marks: Sequence[_Mark]) -> list[int]:
    """For each mark, how many marks that only close follow before the next two that open in a row."""
    left = [0] * len(marks)
    count = 0
    for index in range(len(marks) - 1, -1, -1):
        left[index] = count
        mark = marks[index]
        count = max(0, count - 1) if mark.opens and not mark.closes else count + 1
    return left


def _stray(paragraph: str, found: Sequence[Quotation], at: int) -> list[Quotation]:
    """A closing mark without an opening one: a quotation that goes on from the paragraph before, if it is the first."""
    stops = paragraph[max(0, at - 1) : at] + paragraph[at + 1 : at + 2]
    if found or not paragraph[:at].strip() or not set(stops) & _STOPS_BESIDE_CLOSING:
        return []
    return [Quotation(start=0, end=at, opened=False)]


def _pair_single(paragraph: str, double: Sequence[Quotation]) -> list[Quotation]:
    starts = [quotation.start for quotation in double]
    found: list[Quotation] = []
    opened: int | None = None
    for at in _positions(paragraph, _SINGLE_MARKS):
        position = bisect_right(starts, at) - 1
        if position >= 0 and at < double[position].end:
            opened = None
            continue
        before = paragraph[at - 1] if at else " "
        after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
        if opened is None and not before.isalnum() and after.isalnum():
            opened = at
        elif opened is not None and not after.isalnum():
            if bisect_right(starts, opened) == bisect_right(starts, at):
                found.append(Quotation(start=opened + 1, end=at, single=True))
            opened = None
    return found
