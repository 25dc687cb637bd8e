"""Facets and the histogram of a page, from the rows of page.sql."""

from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from archive.search import labels
from archive.search.answers import Facet, FacetValue, Histogram, HistogramBar
from archive.search.asking.pages import Row
from archive.search.filters import FACETS

Estimated = Callable[[str, bool], bool]

MONTHS_LIMIT = 24  # a histogram over more months is one of years


def _exactly(facet: str, selected: bool) -> bool:
    """Every count is exact."""
    return False


def read(sections: Mapping[str, Sequence[Row]], estimated: Estimated = _exactly) -> tuple[Facet, ...]:
    """The facets in the order of FACETS, their values the most frequent first.

    `estimated` tells of a facet's values, selected ones and others, whether their counts come from a sample.
    """
    return tuple(Facet(name=facet, values=_read_values(facet, sections.get(facet, ()), estimated)) for facet in FACETS)


def _read_values(facet: str, rows: Sequence[Row], estimated: Estimated) -> tuple[FacetValue, ...]:
    names = [(row.slug or "", row.name or "") for row in rows]
    shown = labels.tell_apart(names) if facet == "places" else [name for _, name in names]
    return tuple(
        FacetValue(
            value=row.slug or "",
            label=label,
            count=int(row.number),
            selected=bool(row.flag),
            estimated=estimated(facet, bool(row.flag)),
        )
        for row, label in zip(rows, shown, strict=True)
    )


def draw(rows: Sequence[Row], *, estimated: bool = False) -> Histogram:
    """Articles by month where they span at most MONTHS_LIMIT months, else by year; empty bars left out."""
    months: Counter[tuple[int, int]] = Counter()
    years: Counter[int] = Counter()
    for row in rows:
        if row.slug:
            years[int(row.slug)] += int(row.number)
        if row.slug and row.name:
            months[int(row.slug), int(row.name)] += int(row.number)
    total = sum(int(row.number) for row in rows)
    if months and _count_months(min(months), max(months)) <= MONTHS_LIMIT:
        return Histogram(
            unit="month",
            bars=tuple(_month_bar(month, count) for month, count in sorted(months.items())),
            uncertain=total - months.total(),
            estimated=estimated,
        )
    return Histogram(
        unit="year",
        bars=tuple(
            HistogramBar(since=date(year, 1, 1), until=date(year, 12, 31), count=count)
            for year, count in sorted(years.items())
        ),
        uncertain=total - years.total(),
        estimated=estimated,
    )


def _count_months(first: tuple[int, int], last: tuple[int, int]) -> int:
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1


def _month_bar(month: tuple[int, int], count: int) -> HistogramBar:
    return HistogramBar(since=date(*month, 1), until=date(*month, monthrange(*month)[1]), count=count)
