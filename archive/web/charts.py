"""Bars, lines and stretches of server-drawn charts, in whole units of their SVG box; templates write them down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

CHART_WIDTH = 720
CHART_HEIGHT = 120
WIDEST_BAR = 64
SPARK_WIDTH, SPARK_HEIGHT = 100, 20
AXIS = 400  # units of the time axis under terms of office


@dataclass(frozen=True, slots=True, kw_only=True)
class Datum:
    """A count with what it counts and where it leads; `outside` of what is chosen it is drawn fainter."""

    label: str
    count: int
    url: str
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A datum with its rectangle: `x` is the left edge of its slot, which a finger may hit; `left` that of the bar."""

    datum: Datum
    x: int
    slot: int
    left: int
    y: int
    width: int
    height: int


def draw_bars(data: Sequence[Datum]) -> tuple[Bar, ...]:
    """One bar a datum from left to right; the highest fills the box, no count above zero is invisible."""
    if not data:
        return ()
    slot = max(CHART_WIDTH // len(data), 1)
    width = min(max(slot - max(slot // 5, 1), 1), WIDEST_BAR)
    top = max(max(datum.count for datum in data), 1)
    heights = [max(round(datum.count * CHART_HEIGHT / top), 2) if datum.count else 0 for datum in data]
    return tuple(
        Bar(
            datum=datum,
            x=index * slot,
            slot=slot,
            left=index * slot + (slot - width) // 2,
            y=CHART_HEIGHT - height,
            width=width,
            height=height,
        )
        for index, (datum, height) in enumerate(zip(data, heights, strict=True))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """A line of counts by year: `points` of an SVG polyline in SPARK_WIDTH × SPARK_HEIGHT, and the years it spans."""

    points: str
    first: int
    last: int


def draw_spark(counts: Mapping[int, int], first: int, last: int) -> Spark | None:
    """The counts by year from `first` to `last`, years without one at the bottom; None for a single year."""
    if last <= first:
        return None
    top = max(counts.values(), default=0) or 1
    steps = last - first
    points = (
        f"{round((year - first) * SPARK_WIDTH / steps)},{round((1 - counts.get(year, 0) / top) * SPARK_HEIGHT)}"
        for year in range(first, last + 1)
    )
    return Spark(points=" ".join(points), first=first, last=last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of time on a common axis of AXIS units."""

    left: int
    width: int


def lay_stretches(terms: Sequence[tuple[date | None, date | None]], today: date) -> list[Stretch | None]:
    """Each term on the axis from the first day of all to the last; None where a term's beginning is unknown.

    A term without an end goes on until today.
    """
    known = [(start, end or max(today, start)) for start, end in terms if start]
    if not known:
        return [None] * len(terms)
    first, last = min(start for start, _ in known), max(end for _, end in known)
    days = max((last - first).days, 1)
    return [_lay(start, end or max(today, start), first, days) if start else None for start, end in terms]


def _lay(start: date, end: date, first: date, days: int) -> Stretch:
    left = round((start - first).days * AXIS / days)
    return Stretch(left=left, width=max(round((end - start).days * AXIS / days), 4))
