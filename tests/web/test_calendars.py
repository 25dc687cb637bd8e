from datetime import date

import pytest

from archive.web import calendars
from archive.web.calendars import Neighbours


def test_lay_years_newest_first_shaded_by_the_busiest_month() -> None:
    years = calendars.lay_years({2023: {12: 2}, 2024: {0: 5, 1: 8}})
    assert [(year.year, year.count) for year in years] == [(2024, 13), (2023, 2)]
    assert [(month.count, month.shade) for month in years[0].months[:2]] == [(8, 6), (0, 0)]
    assert [month.shade for month in years[1].months[10:]] == [0, 2]


def test_shades_tell_quiet_days_apart_beside_a_busy_one() -> None:
    (week, *_) = calendars.lay_weeks(date(2024, 1, 1), {date(2024, 1, day): 3**day for day in range(1, 8)})
    assert [day.shade for day in week] == [1, 2, 3, 3, 4, 5, 6]


def test_shades_where_every_day_has_one_article() -> None:
    (week, *_) = calendars.lay_weeks(date(2024, 1, 1), {date(2024, 1, 1): 1})
    assert [day.shade for day in week] == [6, 0, 0, 0, 0, 0, 0]


def test_lay_year_is_twelve_months_with_their_days() -> None:
    months = calendars.lay_year(2024, {2: 7}, {date(2024, 2, 29): 3, date(2024, 3, 1): 1})
    assert [(month.first.month, month.count) for month in months][:3] == [(1, 0), (2, 7), (3, 0)]
    assert [day.count for day in months[1].weeks[4] if day.inside] == [0, 0, 0, 3]
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
        (4, True, 6),
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
