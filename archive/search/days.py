"""Days as typed in a search box: a year, a month or a day in any Indonesian form, as the days that it spans. Pure."""

import re
from calendar import monthrange
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari pebruari feb peb february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags agt agst aug august",
            "september sept sep",
            "oktober okt october oct",
            "november nopember nov nop",
            "desember des december dec",
        ),
        start=1,
    )
    for name in names.split()
}

# Forms by what they name. Day before month, as Indonesian writes it; ISO where the year comes first.
_NUMBERS = (
    re.compile(r"(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})"),
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
    re.compile(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})"),
    re.compile(r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d{2})"),
)
_WEEKDAY = r"(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),? )?"
_NAMED = re.compile(_WEEKDAY + r"(?:(?P<day>\d{1,2})[ -])?(?P<month>[a-z]{3,9})(?:\. ?|[ -])(?P<year>\d{4})")
_CENTURY_TURN = 69  # "10/9/22" is of 2022, "10/9/98" of 1998, as POSIX reads years of two figures

Days = tuple[date, date]


def span(text: str) -> Days | None:
    """The first and last day of the year, month or day that `text` names; None where it names none that exists."""
    plain = " ".join(text.lower().split())[:40]
    for form in (*_NUMBERS, _NAMED):
        if match := form.fullmatch(plain):
            return _span(match.groupdict())
    return None


def _span(parts: dict[str, str | None]) -> Days | None:
    year, month, day = _year(parts["year"] or "0"), parts.get("month"), parts.get("day")
    if not month:
        return _days(year, (1, 1), (12, 31))
    number = MONTHS.get(month) or (int(month) if month.isascii() and month.isdigit() else 0)
    if not 1 <= number <= 12 or not 1 <= year <= 9999:
        return None
    if day:
        return _days(year, (number, int(day)), (number, int(day)))
    return _days(year, (number, 1), (number, monthrange(year, number)[1]))


def _year(text: str) -> int:
    number = int(text)
    if len(text) != 2:
        return number
    return number + (2000 if number < _CENTURY_TURN else 1900)


def _days(year: int, first: tuple[int, int], last: tuple[int, int]) -> Days | None:
    try:
        return date(year, *first), date(year, *last)
    except ValueError:
        return None
