from datetime import date

import pytest

from archive.search.results import Histogram, HistogramBar
from archive.web import calendars
from archive.web.calendars import Neighbours


def test_sum_years_adds_months_up_newest_first() -> None:
    bars = [(2023, 11, 2), (2023, 12, 3), (2024, 1, 4)]
    histogram = Histogram(
        unit="month",
        bars=tuple(
            HistogramBar(since=date(year, month, 1), until=calendars.end_month(date(year, month, 1)), count=count)
            for year, month, count in bars
        ),
        uncertain=0,
    )
    assert [(year.label, year.count, year.url) for year in calendars.sum_years(histogram)] == [
        ("2024", 4, "/tanggal/2024/"),
        ("2023", 5, "/tanggal/2023/"),
    ]


def test_list_months_is_always_twelve() -> None:
    months = calendars.list_months(2024, {date(2024, 2, 1): 7})
    assert [(month.label, month.count) for month in months][:3] == [("Januari", 0), ("Februari", 7), ("Maret", 0)]
    assert len(months) == 12


def test_lay_weeks_begin_on_monday_and_shade_by_the_busiest_day() -> None:
    weeks = calendars.lay_weeks(date(2024, 2, 1), {date(2024, 2, 1): 1, date(2024, 2, 4): 8})
    assert [(day.day.day, day.inside, day.shade) for day in weeks[0]] == [
        (29, False, 0),
        (30, False, 0),
        (31, False, 0),
        (1, True, 1),
        (2, True, 0),
        (3, True, 0),
        (4, True, 4),
    ]


@pytest.mark.parametrize("first", [date(1, 1, 1), date(9999, 12, 1)])
def test_lay_weeks_at_the_ends_of_the_calendar_holds_the_month(first: date) -> None:
    days = [day for week in calendars.lay_weeks(first, {}) for day in week if day.inside]
    assert len(days) == 31


def test_find_neighbours_are_the_days_around() -> None:
    assert calendars.find_neighbours(date(2024, 2, 1), date(2024, 2, 29)) == Neighbours(
        before=date(2024, 1, 31), after=date(2024, 3, 1)
    )


def test_find_neighbours_end_with_the_calendar() -> None:
    assert calendars.find_neighbours(date.min, date.max) == Neighbours(before=None, after=None)
