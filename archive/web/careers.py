"""The offices of an official on a common axis of time."""

from dataclasses import dataclass
from datetime import date

from archive.models import Position, Speaker
from archive.web import charts
from archive.web.charts import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An office with its stretch of time; None where its beginning is unknown."""

    position: Position
    stretch: Stretch | None
    current: bool


def list_terms(official: Speaker, today: date) -> list[Term]:
    """The offices, the latest first, in one query."""
    positions = list(official.positions.newest_first())
    stretches = charts.lay_stretches([(position.start, position.end) for position in positions], today)
    return [
        Term(
            position=position,
            stretch=stretch,
            current=bool(position.start) and (position.end is None or position.end >= today),
        )
        for position, stretch in zip(positions, stretches, strict=True)
    ]
