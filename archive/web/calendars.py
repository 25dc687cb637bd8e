"""Years, months and weeks of the archive with the number of articles certain to each."""

from calendar import Calendar, monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.formats import date_format

from archive.search.results import Histogram
from archive.web.charts import Datum

UNCERTAIN = 20  # articles listed on a day's page of which the day is uncertain
SHADES = 4  # steps of the heat map


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day of the calendar; `shade` from 0 (nothing) to SHADES (the month's busiest day)."""

    day: date
    inside: bool
    count: int
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The days just before and after a period; None beyond the calendar."""

    before: date | None
    after: date | None


def sum_years(histogram: Histogram) -> list[Datum]:
    """Every year that has articles, newest first."""
    counts: dict[int, int] = {}
    for bar in histogram.bars:
        counts[bar.since.year] = counts.get(bar.since.year, 0) + bar.count
    return [
        Datum(label=str(year), count=counts[year], url=reverse("year", args=[year]))
        for year in sorted(counts, reverse=True)
        if counts[year]
    ]


def list_months(year: int, counts: Mapping[date, int]) -> list[Datum]:
    """The twelve months of a year."""
    firsts = [date(year, month, 1) for month in range(1, 13)]
    return [
        Datum(
            label=date_format(first, "F"),
            count=counts.get(first, 0),
            url=reverse("month", args=[first.year, first.month]),
        )
        for first in firsts
    ]


def end_month(first: date) -> date:
    """The last day of the month."""
    return first.replace(day=monthrange(first.year, first.month)[1])


def lay_weeks(first: date, counts: Mapping[date, int]) -> list[list[CalendarDay]]:
    """The month's weeks from Monday to Sunday, filled up with days of its neighbours."""
    top = max(counts.values(), default=0)
    return [
        [_lay_day(date(year, month, day), first, counts, top) for year, month, day in week]
        for week in _weeks(first.year, first.month)
    ]


def find_neighbours(first: date, last: date) -> Neighbours:
    """The days around a period from `first` to `last`."""
    return Neighbours(
        before=first - timedelta(days=1) if first > date.min else None,
        after=last + timedelta(days=1) if last < date.max else None,
    )


def _weeks(year: int, month: int) -> list[list[tuple[int, int, int]]]:
    days = [day for day in Calendar().itermonthdays3(year, month) if 1 <= day[0] <= date.max.year]
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def _lay_day(day: date, first: date, counts: Mapping[date, int], top: int) -> CalendarDay:
    count = counts.get(day, 0)
    shade = -(-SHADES * count // top) if top else 0
    return CalendarDay(day=day, inside=day.month == first.month, count=count, shade=shade)
