"""Years, months and weeks of the archive with the number of articles certain to each, as heat maps."""

from calendar import Calendar, monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

UNCERTAIN = 20  # articles listed on a day's page of which the day is uncertain
SHADES = 6  # steps of the heat map
MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day of the calendar; `shade` from 0 (nothing) to SHADES (the busiest day shown)."""

    day: date
    inside: bool
    count: int
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMonth:
    """A month by its first day; `weeks` are empty where only the month is counted."""

    first: date
    count: int
    shade: int
    weeks: tuple[tuple[CalendarDay, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """A year with its twelve months; `count` includes the articles certain to the year alone."""

    year: int
    count: int
    months: tuple[CalendarMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The days just before and after a period; None beyond the calendar."""

    before: date | None
    after: date | None


def lay_years(counts: Mapping[int, Mapping[int, int]]) -> list[CalendarYear]:
    """Every year that has articles, newest first; `counts` by year and month, month 0 being the year alone."""
    top = max((held.get(month, 0) for held in counts.values() for month in MONTHS), default=0)
    return [
        CalendarYear(
            year=year,
            count=sum(counts[year].values()),
            months=tuple(_lay_month(date(year, month, 1), counts[year].get(month, 0), top) for month in MONTHS),
        )
        for year in sorted(counts, reverse=True)
    ]


def lay_year(year: int, months: Mapping[int, int], days: Mapping[date, int]) -> list[CalendarMonth]:
    """The twelve months of a year with their weeks."""
    top, busiest = max(days.values(), default=0), max((months.get(month, 0) for month in MONTHS), default=0)
    return [
        CalendarMonth(
            first=date(year, month, 1),
            count=months.get(month, 0),
            shade=_shade(months.get(month, 0), busiest),
            weeks=tuple(map(tuple, _lay_weeks(date(year, month, 1), days, top))),
        )
        for month in MONTHS
    ]


def end_month(first: date) -> date:
    """The last day of the month."""
    return first.replace(day=monthrange(first.year, first.month)[1])


def lay_weeks(first: date, counts: Mapping[date, int]) -> list[list[CalendarDay]]:
    """The month's weeks from Monday to Sunday, filled up with days of its neighbours."""
    return _lay_weeks(first, counts, max(counts.values(), default=0))


def find_neighbours(first: date, last: date) -> Neighbours:
    """The days around a period from `first` to `last`."""
    return Neighbours(
        before=first - timedelta(days=1) if first > date.min else None,
        after=last + timedelta(days=1) if last < date.max else None,
    )


def _lay_month(first: date, count: int, top: int) -> CalendarMonth:
    return CalendarMonth(first=first, count=count, shade=_shade(count, top))


def _lay_weeks(first: date, counts: Mapping[date, int], top: int) -> list[list[CalendarDay]]:
    return [
        [_lay_day(date(year, month, day), first, counts, top) for year, month, day in week]
        for week in _weeks(first.year, first.month)
    ]


def _weeks(year: int, month: int) -> list[list[tuple[int, int, int]]]:
    days = [day for day in Calendar().itermonthdays3(year, month) if 1 <= day[0] <= date.max.year]
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def _lay_day(day: date, first: date, counts: Mapping[date, int], top: int) -> CalendarDay:
    inside = day.month == first.month
    count = counts.get(day, 0) if inside else 0
    return CalendarDay(day=day, inside=inside, count=count, shade=_shade(count, top))


def _shade(count: int, top: int) -> int:
    """By magnitude, not by share: beside the worst days all others would look alike."""
    if not count or top <= 1:
        return SHADES * count
    return 1 + int((SHADES - 1) * log(count) / log(top))
