"""The days that a text names, weighed: which of them tell when it was published."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from archive.language import dates
from archive.language.dates import DateMention
from archive.language.tables import read_rows

# A date's own clause: what stands between a sentence's end or quotation mark and the date.
_CLAUSE = 160
_BEHIND = 16
# The first paragraphs tell the news itself.
_LEAD = 300
_OPENING_LEAD = 700
_CLAUSE_START = re.compile(r"(?:[.!?…][\"”’')]*\s|[\"”]\s|\n)")
_QUOTED = ('"', "”")
_OPENING = re.compile(r"(?:^|\n)\s*(?:[Ss]ejak|[Pp]ada|[Hh]ingga)?\s?(?:hari\s)?$|^$")
_BARE_WEEKDAY = re.compile(
    r"\b(?:[Pp]ada|[Hh]ari|[Ss]ejak|,)\s(?:hari\s)?(Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b"
    r"(?!\s(?:lalu|depan|mendatang|kemarin|pekan))"
    r"(?!(?:\s(?:dini hari|pagi|siang|sore|petang|malam|waktu setempat)){0,2},?\s?\(?\d)"
)
# What follows a word of each kind: an outlet may be glued to one of reporting ("dilansirAFP, Rabu").
_TAILS = {
    "future": r"\b",
    "past": r"\b",
    "explainer": r"\b",
    "report": r"(?!(?-i:[a-z]))",
    "edition": r"\b[\s,]*(?:pada\s)?(?:hari\s)?$",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEvidence:
    """A day that the text names with its weekday, in the sense of something that has happened.

    `sure` where the way it is named shows that it is the day of reporting; `past` where the text says that days have
    gone by since; `dated` where its year is printed.
    """

    day: date
    sure: bool
    past: bool
    dated: bool


def weigh(text: str, years: range, as_of: date) -> tuple[DayEvidence, ...]:
    """What the text's dates with a weekday tell, in their order; planned days and impossible ones are left out.

    A day without a year is taken in `years` if its weekday fits in one of them, the latest first.
    """
    mentions = dates.find(text)
    lead = 0 if _is_explainer(text.partition("\n")[0]) else _LEAD
    current = {dates.weekday_number(name) for name in _BARE_WEEKDAY.findall(text)}
    weighed = (_weigh(text, mention, resolve(mention, years, as_of), current, lead) for mention in mentions)
    return tuple(evidence for evidence in weighed if evidence)


def resolve(mention: DateMention, years: range, as_of: date) -> date | None:
    """The day of a mention with a weekday; without a printed year the latest of `years` in which the weekday fits."""
    if mention.weekday is None or mention.day is None or mention.month is None:
        return None
    if mention.year:
        return dates.resolve(mention, as_of)
    for year in reversed(years):
        day = dates.make_day(year, mention.month, mention.day)
        if day and day <= as_of and day.weekday() == mention.weekday:
            return day
    return None


def latest(evidence: Iterable[DayEvidence]) -> DayEvidence | None:
    """The latest day; it is sure if any naming of it is, or if it is named twice; past only if all namings say so."""
    namings = list(evidence)
    if not namings:
        return None
    day = max(naming.day for naming in namings)
    same = [naming for naming in namings if naming.day == day]
    past = all(naming.past for naming in same)
    sure = not past and (len(same) > 1 or any(naming.sure for naming in same))
    return DayEvidence(day=day, sure=sure, past=past, dated=any(naming.dated for naming in same))


def _weigh(text: str, mention: DateMention, day: date | None, current: set[int], lead: int) -> DayEvidence | None:
    if day is None:
        return None
    before = clause_before(text, mention.start)
    behind = text[mention.end : mention.end + _BEHIND]
    if is_planned(before) or _words("future").match(behind.strip()):
        return None
    past = _words("past").match(behind.strip(" ,)")) is not None or "lalu" in text[mention.start : mention.end]
    sure = day.weekday() in current or any(_list_signs(before, mention.start, lead))
    return DayEvidence(day=day, sure=sure and not past, past=past, dated=mention.year is not None)


def _is_explainer(title: str) -> bool:
    return title.endswith("?") or _words("explainer").match(title) is not None


def is_planned(clause: str) -> bool:
    """Whether the clause speaks of what is to come, leaving out what it reports ("… akan tiba, kata dia, Rabu")."""
    reports = [match.end() for match in _words("report").finditer(clause)]
    return _words("future").search(clause, reports[-1] if reports else 0) is not None


def _list_signs(before: str, start: int, lead: int) -> Iterator[bool]:
    """What shows that a date is the day of reporting."""
    clause = before.rstrip(" (")
    yield (clause.endswith(",") or clause.startswith(_QUOTED)) and _words("report").search(clause) is not None
    yield _words("edition").search(clause[-24:]) is not None
    yield start < lead
    yield start < (lead and _OPENING_LEAD) and _OPENING.search(before) is not None


def clause_before(text: str, start: int) -> str:
    """What stands before `start` in its clause, led by the quotation mark or line end behind which that begins."""
    window = text[max(0, start - _CLAUSE) : start]
    ends = [match.end() for match in _CLAUSE_START.finditer(window)]
    if not ends:
        return window
    mark = window[ends[-1] - 2 : ends[-1]].strip()
    return (mark if mark in _QUOTED else "\n") + window[ends[-1] :]


@cache
def _words(kind: str) -> re.Pattern[str]:
    words = (row[0] for row in read_rows("dating_words.tsv") if row[1] == kind)
    tail = _TAILS[kind]
    return re.compile(rf"(?i)\b(?:{'|'.join(words)}){tail}")
