"""Bars of server-drawn charts, in whole units of their SVG box, so that templates only write them down."""

from collections.abc import Sequence
from dataclasses import dataclass

CHART_WIDTH = 720
CHART_HEIGHT = 120
WIDEST_BAR = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Datum:
    """A count with what it counts and where it leads."""

    label: str
    count: int
    url: str


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
