"""When an article was published: a range of days with its precision and basis, never surer than its evidence."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from archive.entities.knowledge import KnownPosition
from archive.ingest.documents import ArticleText, Page
from archive.ingest.extraction import days
from archive.language import dates
from archive.language.periods import Basis, Period, Precision

# Asked only where nothing better is known: finding them takes as long as reading all statements.
Positions = Callable[[], tuple[KnownPosition, ...]]

_UNKNOWN = Period()

# A range that is wider tells nobody anything.
_MAX_RANGE = timedelta(days=366)
# Reports appear on the day that they name, or on the next.
_NEXT_DAY = timedelta(days=1)
# Within this time the last named day of a report that is no daily news lies before its publication.
_RECENT = timedelta(days=7)
# "Agustus lalu" is said until the year's end, and of late months some months into the next year.
_PAST_MONTHS = 4
# The year in which every combination of day, month and weekday has come round.
_YEARS = 28


def read(page: Page, text: ArticleText, head: str, positions: Positions, as_of: date) -> Period:
    """The period of publication, from the best evidence that there is.

    In this order: the page's metadata; its address; the `head` above the text (a line of date, the dateline); days that
    the text names; the terms of the `positions` that it gives to officials, with the months that it calls past. Nothing
    is later than `as_of`.
    """
    stated = dates.parse(page.date, as_of) if page.date else None
    if stated:
        return _exactly(stated, Basis.METADATA)
    stated = dates.find_in_address(page.url or "", as_of)
    if stated:
        return _exactly(stated, Basis.URL)
    stated = dates.parse(head, as_of)
    if stated:
        return _exactly(stated, Basis.DATELINE)
    return _read_text(text, positions, as_of)


def _exactly(day: date, basis: Basis) -> Period:
    return Period(earliest=day, latest=day, precision=Precision.DAY, basis=basis)


def _read_text(text: ArticleText, positions: Positions, as_of: date) -> Period:
    whole = f"{text.title or ''}\n{text.body}"
    evidence = days.latest(days.weigh(whole, range(as_of.year - _YEARS, as_of.year + 1), as_of))
    if evidence and evidence.dated:
        return _from_day(evidence, as_of)
    terms = _intersect(positions(), as_of)
    if evidence and terms:
        evidence = days.latest(days.weigh(whole, range(terms[0].year, terms[1].year + 1), as_of))
    if evidence and not _names_later_year(whole, evidence.day, as_of):
        return _from_day(evidence, as_of)
    return _from_terms(terms, whole)


def _from_day(evidence: days.DayEvidence, as_of: date) -> Period:
    if evidence.sure:
        last = min(evidence.day + _NEXT_DAY, max(as_of, evidence.day))
        return Period(earliest=evidence.day, latest=last, precision=Precision.DAY, basis=Basis.IN_TEXT)
    first = evidence.day + _NEXT_DAY if evidence.past else evidence.day
    last = first + _RECENT
    return Period(earliest=first, latest=last, precision=Precision.RANGE, basis=Basis.IN_TEXT)


def _names_later_year(text: str, day: date, as_of: date) -> bool:
    """Whether the text speaks of a later year, so that the day is history to it."""
    later = (mention for mention in dates.find(text) if mention.year and day.year < mention.year <= as_of.year)
    return any(not days.is_planned(days.clause_before(text, mention.start)) for mention in later)


def _intersect(positions: tuple[KnownPosition, ...], as_of: date) -> tuple[date, date] | None:
    """The days on which all positions were held by those to whom the text gives them; None if there are none."""
    starts = [position.start for position in positions if position.start]
    ends = [position.end for position in positions if position.end]
    if not starts:
        return None
    first, last = max(starts), min([*ends, as_of])
    return (first, last) if first <= last else None


def _from_terms(terms: tuple[date, date] | None, text: str) -> Period:
    if terms is None:
        return _UNKNOWN
    first, last = terms
    for window in _list_past_windows(text, terms):
        if max(first, window[0]) <= min(last, window[1]):
            first, last = max(first, window[0]), min(last, window[1])
    if last - first > _MAX_RANGE:
        return _UNKNOWN
    return Period(earliest=first, latest=last, precision=Precision.RANGE, basis=Basis.OFFICE_TERMS)


def _list_past_windows(text: str, terms: tuple[date, date]) -> Iterator[tuple[date, date]]:
    """For each "Agustus lalu" and each month with its year, when the text can have been written, by the terms."""
    for mention in dates.find(text):
        if mention.day is not None or mention.month is None:
            continue
        years = [mention.year] if mention.year else range(terms[0].year - 1, terms[1].year + 1)
        windows = [_window(year, mention.month, mention.past) for year in years]
        fitting = [window for window in windows if window[0] <= terms[1] and terms[0] <= window[1]]
        if len(fitting) == 1:
            yield fitting[0]


def _window(year: int, month: int, past: bool) -> tuple[date, date]:
    """From the month's end (its beginning, if it is not said to be past) to when it would be called otherwise."""
    if not past:
        return date(year, month, 1), date.max
    after = date(year + month // 12, month % 12 + 1, 1)
    months = month + _PAST_MONTHS
    return after, max(date(year, 12, 31), date(year + (months - 1) // 12, (months - 1) % 12 + 1, 28))
