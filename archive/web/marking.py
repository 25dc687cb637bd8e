"""Cuts a text along the spans that are marked in it: statements outside, places inside, overlaps resolved. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Generic, TypeVar

PARAGRAPH_BREAK = "\n\n"

K = TypeVar("K")
S = TypeVar("S")
P = TypeVar("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Generic[K]):
    """The code points from `start` to `end` are marked with `mark`."""

    start: int
    end: int
    mark: K


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(Generic[P]):
    """Unescaped text that lies in one place's name, or in none."""

    text: str
    place: P | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Generic[S, P]):
    """Neighbouring pieces of one statement, or of none.

    Its statement begins here if it `opens`, and ends here if it `closes`; `anchors` are others that begin here, `ends`
    others that end here.
    """

    pieces: tuple[Piece[P], ...]
    statement: S | None = None
    anchors: tuple[S, ...] = ()
    opens: bool = False
    closes: bool = False
    ends: tuple[S, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cut(Generic[S, P]):
    start: int
    end: int
    statement: Span[S] | None
    place: Span[P] | None


def mark(body: str, statements: Sequence[Span[S]], places: Sequence[Span[P]]) -> tuple[tuple[Segment[S, P], ...], ...]:
    """The body's paragraphs as segments in order, empty ones left out; their texts joined are the paragraph.

    Where statements overlap, the one that begins last has the text; every statement is anchored exactly once, either
    by a segment that `opens` or among its `anchors`, and ends at most once, where a segment `closes` or among its
    `ends`. Spans that reach across paragraphs are marked in each of them.
    """
    return tuple(
        tuple(
            _segment(body, list(run), statements)
            for _, run in groupby(_cut(start, end, statements, places), key=lambda cut: cut.statement)
        )
        for start, end in _paragraphs(body)
        if start < end
    )


def _paragraphs(body: str) -> Iterable[tuple[int, int]]:
    start = 0
    for paragraph in body.split(PARAGRAPH_BREAK):
        yield start, start + len(paragraph)
        start += len(paragraph) + len(PARAGRAPH_BREAK)


def _cut(start: int, end: int, statements: Sequence[Span[S]], places: Sequence[Span[P]]) -> list[_Cut[S, P]]:
    """The text from `start` to `end`, cut wherever a span begins or ends."""
    statements = [span for span in statements if span.start < end and start < span.end]
    places = [span for span in places if span.start < end and start < span.end]
    spans: tuple[Span[S] | Span[P], ...] = (*statements, *places)
    inside = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    return [
        _Cut(left, right, _innermost(statements, left, right), _innermost(places, left, right))
        for left, right in pairwise([start, *sorted(inside), end])
    ]


def _innermost(spans: Iterable[Span[K]], start: int, end: int) -> Span[K] | None:
    """The span around this cut that begins last; of those, the shortest; of those, the first."""
    around = [span for span in spans if span.start <= start and end <= span.end]
    return max(around, key=lambda span: (span.start, -span.end), default=None)


def _segment(body: str, cuts: list[_Cut[S, P]], statements: Sequence[Span[S]]) -> Segment[S, P]:
    start, end, owner = cuts[0].start, cuts[-1].end, cuts[0].statement
    pieces = tuple(
        Piece(text=body[run[0].start : run[-1].end], place=place.mark if place else None)
        for place, run in ((place, list(group)) for place, group in groupby(cuts, key=lambda cut: cut.place))
    )
    anchors = tuple(span.mark for span in statements if start <= span.start < end and span != owner)
    if owner is None:
        return Segment(pieces=pieces, anchors=anchors)
    return Segment(
        pieces=pieces,
        statement=owner.mark,
        anchors=anchors,
        opens=owner.start == start,
        closes=owner.end == end,
        ends=tuple(span.mark for span in statements if start < span.end <= end and span != owner),
    )
