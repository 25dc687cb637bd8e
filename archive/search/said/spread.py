"""How what was said spreads over outlets, officials, places, time and manners, each facet without its own filter."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.search import facets
from archive.search.answers import Facet, Histogram, Suggestion
from archive.search.asking.counts import FACET_VALUES
from archive.search.asking.pages import Row
from archive.search.asking.questions import DATES
from archive.search.criteria import Criteria
from archive.search.filters import FACETS, Filters, Match
from archive.search.suggestions import Alternative

MANNERS = "manners"  # the set that the manner of quoting does not narrow, beside DATES and those named by facets
SETS = (*FACETS, DATES, MANNERS)

_SQL = (Path(__file__).parent / "spread.sql").read_text(encoding="utf-8")


# Writes what is counted of statements, given what stands behind FROM for each of SETS.
Write = Callable[[Mapping[str, str]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Counts of statements: facets, months, and manners (True for direct quotations).

    Those of the sets in `bounded` were counted among the newest alone: there are at least so many.
    """

    facets: tuple[Facet, ...]
    histogram: Histogram
    manners: Mapping[bool, int]
    bounded: frozenset[str]


def write(sources: Mapping[str, str]) -> str:
    """spread.sql with what stands behind FROM for each of SETS."""
    return _SQL.format(**sources)


def parameters(chosen: Filters, alike: Sequence[Alternative]) -> dict[str, Any]:
    """What spread.sql takes."""
    return {
        **{facet: None if chosen.ids(facet) is None else list(chosen.ids(facet) or ()) for facet in FACETS},
        "alike_facets": [alternative.match.facet for alternative in alike],
        "alike_ids": [alternative.match.id for alternative in alike],
        "values": FACET_VALUES,
    }


def read(sections: Mapping[str, Sequence[Row]], bounded: Collection[str]) -> Spread:
    """The spread from the rows of spread.sql."""
    return Spread(
        facets=facets.read(sections),
        histogram=facets.draw(sections.get("months", ())),
        manners={direct: _count_manner(sections, direct) for direct in (True, False)},
        bounded=frozenset(bounded),
    )


def _count_manner(sections: Mapping[str, Sequence[Row]], direct: bool) -> int:
    return sum(int(row.number) for row in sections.get("manners", ()) if bool(row.id) is direct)


def suggest(
    criteria: Criteria, alike: Sequence[Alternative], sections: Mapping[str, Sequence[Row]], bounded: Collection[str]
) -> tuple[Suggestion, ...]:
    """The names in place of which others were typed, with how many statements they lead to; none that lead to none."""
    counts = {(row.slug, row.id): int(row.number) for row in sections.get("alike", ())}
    counted = [(one, counts.get((one.match.facet, one.match.id), 0)) for one in alike]
    return tuple(_suggest(criteria, one, count, bounded) for one, count in counted if count)


def _suggest(criteria: Criteria, alike: Alternative, count: int, bounded: Collection[str]) -> Suggestion:
    """Beside other values of the facet the count is of this one alone, and "sekitar"."""
    match: Match = alike.match
    beside = len(getattr(criteria, match.facet)) > 1
    return Suggestion(
        facet=match.facet,
        value=match.slug,
        label=match.label,
        count=count,
        criteria=alike.exchange(criteria),
        estimated=beside or match.facet in bounded,
    )
