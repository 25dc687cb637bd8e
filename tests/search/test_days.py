"""Days as typed in a search box."""

from datetime import date

import pytest

from archive.search import days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-09", date(2022, 9, 1), date(2022, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-09-10", date(2022, 9, 10), date(2022, 9, 10)),
        ("2022/9/10", date(2022, 9, 10), date(2022, 9, 10)),
        ("10/9/2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("10.09.2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("9/2022", date(2022, 9, 1), date(2022, 9, 30)),
        ("10 September 2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("  10  SEPTEMBER  2022 ", date(2022, 9, 10), date(2022, 9, 10)),
        ("1 Agt. 2023", date(2023, 8, 1), date(2023, 8, 1)),
        ("1-Des-2023", date(2023, 12, 1), date(2023, 12, 1)),
        ("September 2022", date(2022, 9, 1), date(2022, 9, 30)),
        ("Pebruari 2023", date(2023, 2, 1), date(2023, 2, 28)),
        ("10-9-2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("10/9/22", date(2022, 9, 10), date(2022, 9, 10)),
        ("10/9/98", date(1998, 9, 10), date(1998, 9, 10)),
        ("Sabtu, 10 September 2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("jumat 9 sept 2022", date(2022, 9, 9), date(2022, 9, 9)),
        ("Agu 2022", date(2022, 8, 1), date(2022, 8, 31)),
        ("20220910", date(2022, 9, 10), date(2022, 9, 10)),
        ("10 sept.2022", date(2022, 9, 10), date(2022, 9, 10)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
    ],
)
def test_span_of_year_month_or_day(text: str, first: date, last: date) -> None:
    assert days.span(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kemarin",
        "31/2/2022",
        "2022-13",
        "2022-00-10",
        "0000",
        "10 Septober 2022",
        "99999",
        "2022-09-10x",
        "²022",
        "10/9/222",
        "September",
        "10 September",
        "9" * 500,
    ],
)
def test_span_of_what_is_no_day(text: str) -> None:
    assert days.span(text) is None
