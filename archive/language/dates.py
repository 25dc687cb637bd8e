"""Dates as Indonesian news prints them: found in text, checked against their weekday, resolved to days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from archive.language.tables import read_rows

# Western Indonesia Time: the day on which a page with a stated time zone was published for its readers.
WIB = timezone(timedelta(hours=7), "WIB")

# News of earlier years is not published on the web; a number that says so is no date of publication.
EARLIEST_YEAR = 1900
# After this many years every combination of day, month and weekday has come round, leap days included.
_WEEKDAY_CYCLE = 28

_MONTHS = {name: int(number) for name, number in read_rows("months.txt")}
_WEEKDAYS = {name: int(number) for name, number in read_rows("weekdays.txt")}

_MONTH = "|".join(sorted((f"{name}|{name.title()}|{name.upper()}" for name in _MONTHS), key=len, reverse=True))
_FULL_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jum['’`]?at", "Sabtu", "Minggu", "Ahad")
_WEEKDAY = "|".join(f"{name}|{name.upper()}" for name in _FULL_WEEKDAYS)
# Between a weekday and its date: "Kamis dini hari (19/6)", "Rabu malam, 28 Desember", "Jumat kemarin (2/7)".
_DAY_PART = r"(?:\s{1,2}(?:dini hari|pagi|siang|sore|petang|malam|kemarin|lalu|ini|tanggal|waktu setempat|WIB)){0,3}"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY}){_DAY_PART}\s{{0,2}}[,-]?\s{{0,2}})?"
_YEAR = r"(?:19|20)\d\d"

_NUMERIC = re.compile(
    rf"{_LEAD}(?P<open>\(\s?)?(?<![\d/.,-])(?P<day>\d{{1,2}})\s?/\s?(?P<month>\d{{1,2}})"
    rf"(?:\s?/\s?(?P<year>{_YEAR}|\d\d))?(?![\d/])\s?\)?"
)
_NAMED = re.compile(
    rf"{_LEAD}\(?(?<![\d/.,-])(?P<day>\d{{1,2}})(?:\s?(?:-|–|—|dan|hingga|sampai)\s?(?P<last>\d{{1,2}}))?"
    rf"[\s-]{{1,2}}(?P<month>{_MONTH})\b\.?(?:[\s-]{{0,2}}(?P<year>{_YEAR})(?!\d))?"
)
_ISO = re.compile(rf"(?<![\d/-])(?P<year>{_YEAR})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?![\d/-])")
_ENGLISH = re.compile(rf"(?P<month>{_MONTH})\s(?P<day>\d{{1,2}}),\s(?P<year>{_YEAR})(?!\d)")
_MONTH_ONLY = re.compile(rf"(?<!\d\s)\b(?P<month>{_MONTH})\s(?:(?P<year>{_YEAR})(?!\d)|(?P<past>(?:tahun )?lalu)\b)")
_YEAR_ONLY = re.compile(rf"\b(?:[Tt]ahun|[Ss]ejak|[Pp]ada|[Dd]alam|[Dd]i)\s(?P<year>{_YEAR})\b(?![.,]\d)")
_DAY_PATTERNS = (_NUMERIC, _NAMED, _ISO, _ENGLISH)

# A day within an address, its parts joined by slashes, hyphens or nothing, a time perhaps behind it.
_URL_DAY = re.compile(r"[/=-]((?:19|20)\d\d)([/-]?)([01]\d)\2([0-3]\d)(?=[/_-]|\d{4,8}[/_-]|$)")
# A line of date: "Kamis, 05 November 2015 | 11:13 WIB", "Diperbarui 20 Jun 2025, 08:00 WIB".
_MAX_STAMP = 90
_MAX_STAMP_WORDS = 30
_TIME = re.compile(r"\b[0-2]?\d[:.][0-5]\d\b")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as printed at `[start, end)`: the parts that were printed, the others None.

    `weekday` counts from Monday, 0. `month_name` is the month alone with its year, or said to be past ("Agustus lalu":
    `past`).
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    past: bool = False


def find(text: str) -> tuple[DateMention, ...]:
    """The mentions of days, months and years in order, none overlapping; the most exact reading of each."""
    found: list[DateMention] = []
    taken = bytearray(len(text))
    for mention in _candidates(text):
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def resolve(mention: DateMention, as_of: date) -> date | None:
    """The day that is meant, or None if the mention is no single day or contradicts its weekday.

    Without a year it is the latest year not after `as_of` in which the weekday fits. Where the printed weekday does not
    fit, any part may be the wrong one: exchanging day and month would be wrong as often as right.
    """
    if mention.day is None or mention.month is None:
        return None
    years = [mention.year] if mention.year else range(as_of.year, as_of.year - _WEEKDAY_CYCLE, -1)
    for year in years:
        exact = make_day(year, mention.month, mention.day)
        if exact is None or (mention.weekday is not None and exact.weekday() != mention.weekday):
            continue
        if mention.year or exact <= as_of:
            return exact
    return None


def is_stamp(line: str) -> bool:
    """Whether the line is nothing but when something was published: a full date, perhaps a time and a word or two."""
    if len(line) > _MAX_STAMP:
        return False
    for mention in find(line):
        if mention.day is not None and mention.year is not None:
            rest = f"{line[: mention.start]} {line[mention.end :]}"
            letters = sum(1 for character in rest if character.isalpha())
            return letters <= (_MAX_STAMP_WORDS if _TIME.search(rest) else 0)
    return False


def parse(stated: str, as_of: date) -> date | None:
    """The day that the metadata of a page state in whatever form, or None if they hold none that can be.

    A time with its zone is taken to the day in western Indonesia. A day more than one after `as_of` cannot be.
    """
    stated = stated[:200]
    stamp = _STAMP.search(stated)
    day = _parse_stamp(stamp.group()) if stamp else None
    if day is None:
        days = (resolve(mention, as_of) for mention in find(stated) if mention.year is not None)
        day = next((found for found in days if found), None)
    if day is None or day > as_of + timedelta(days=1):
        return None
    return day


def find_in_address(address: str, as_of: date) -> date | None:
    """The day that an address of the web holds ("/2025/06/18/"), or None; not later than a day after `as_of`."""
    for match in _URL_DAY.finditer(address[:500]):
        day = make_day(int(match[1]), int(match[3]), int(match[4]))
        if day and day <= as_of + timedelta(days=1):
            return day
    return None


def _candidates(text: str) -> Iterator[DateMention]:
    for pattern in _DAY_PATTERNS:
        for match in pattern.finditer(text):
            mention = _read_day(match, numeric=pattern is _NUMERIC)
            if mention:
                yield mention
    for match in _MONTH_ONLY.finditer(text):
        yield DateMention(
            start=match.start(),
            end=match.end(),
            month=_MONTHS[match["month"].lower()],
            year=int(match["year"]) if match["year"] else None,
            past=match["past"] is not None,
        )
    for match in _YEAR_ONLY.finditer(text):
        yield DateMention(start=match.start("year"), end=match.end(), year=int(match["year"]))


def _read_day(match: re.Match[str], *, numeric: bool) -> DateMention | None:
    parts = match.groupdict()
    weekday, year = parts.get("weekday"), parts.get("year")
    if numeric and not (weekday or parts["open"] or (year and len(year) == 4)):
        return None  # a fraction or "24/7"
    return DateMention(
        start=match.start(),
        end=match.end(),
        day=int(parts.get("last") or parts["day"]),
        month=_read_month(parts["month"]),
        year=_read_year(year),
        weekday=weekday_number(weekday) if weekday else None,
    )


def _read_month(month: str) -> int:
    return int(month) if month.isdigit() else _MONTHS[month.lower()]


def _read_year(year: str | None) -> int | None:
    if year is None:
        return None
    return 2000 + int(year) if len(year) == 2 else int(year)


def weekday_number(name: str) -> int:
    """The number of a weekday as printed ("Jum'at"), Monday being 0. Raises KeyError for another word."""
    return _WEEKDAYS[re.sub(r"\W", "", name).lower()]


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parse_stamp(stamp: str) -> date | None:
    try:
        moment = datetime.fromisoformat(stamp.replace(" +", "+").replace(" -", "-").replace(" Z", "Z"))
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment.date()
    return moment.astimezone(UTC).astimezone(WIB).date() if EARLIEST_YEAR < moment.year < 9999 else None
