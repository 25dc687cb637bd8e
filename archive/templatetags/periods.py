"""Says in words when something was published, and how exactly that is known."""

from datetime import date, timedelta
from functools import cache
from typing import Protocol

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.models import PeriodBasis, PeriodPrecision

register = template.Library()

# Bases that state a day; from any other the day was inferred, and is said with "sekitar".
STATED = frozenset({PeriodBasis.METADATA, PeriodBasis.URL, PeriodBasis.DATELINE, PeriodBasis.CURATOR})

# Characters of a day as 2022-09-10 that say as much as is known.
_LENGTHS: dict[str, int] = {PeriodPrecision.DAY: 10, PeriodPrecision.MONTH: 7, PeriodPrecision.YEAR: 4}


class Dated(Protocol):
    """An article, or a hit of a search: whatever has a published range."""

    @property
    def published_earliest(self) -> date | None: ...

    @property
    def published_latest(self) -> date | None: ...

    @property
    def published_precision(self) -> str: ...

    @property
    def published_basis(self) -> str: ...


def _is_last_of_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def _say_range(earliest: date, latest: date) -> str:
    whole_months = earliest.day == 1 and _is_last_of_month(latest)
    first = _say_month(earliest) if whole_months else _say_day(earliest)
    last = _say_month(latest) if whole_months else _say_day(latest)
    if earliest.year == latest.year:
        first = first.removesuffix(f" {earliest.year}")
    return _("antara %(first)s dan %(last)s") % {"first": first, "last": last}


def _say_day(day: date) -> str:
    return f"{day.day} {_say_month(day)}"


def _say_month(day: date) -> str:
    return f"{_name_month(day.month, get_language())} {day.year}"


@cache
def _name_month(month: int, language: str | None) -> str:
    """The month in the language in force, which is this one. Kept, since lists are full of days."""
    return date_format(date(2000, month, 1), "F")


def _say_days(earliest: date, latest: date, precision: str) -> str:
    if precision == PeriodPrecision.DAY:
        return _say_day(earliest)
    if precision == PeriodPrecision.MONTH:
        return _say_month(earliest)
    if precision == PeriodPrecision.YEAR:
        return str(earliest.year)
    return _say_range(earliest, latest)


@register.filter
def published(dated: Dated) -> str:
    """ "10 September 2022", "sekitar 10 September 2022", "September 2022", "antara Oktober dan Desember 2024"."""
    earliest, latest = dated.published_earliest, dated.published_latest
    if earliest is None or latest is None:
        return _("tanggal tidak diketahui")
    days = _say_days(earliest, latest, dated.published_precision)
    exact = dated.published_basis in STATED or dated.published_precision == PeriodPrecision.RANGE
    return days if exact else _("sekitar %(days)s") % {"days": days}


@register.filter
def estimated(dated: Dated) -> bool:
    """Whether the day was inferred, or is not known to the day at all."""
    return dated.published_basis not in STATED or dated.published_precision != PeriodPrecision.DAY


@register.filter
def machine_date(dated: Dated) -> str:
    """The value of a <time> element: a day, month or year; "" for what HTML cannot say, such as a range."""
    length = _LENGTHS.get(dated.published_precision)
    return dated.published_earliest.isoformat()[:length] if length and dated.published_earliest else ""


@register.simple_tag
def published_time(dated: Dated) -> SafeString:
    """The words of `published` in a <time>, else in a <span>. No partial, since lists are full of them."""
    machine, words = machine_date(dated), published(dated)
    return (
        format_html('<time datetime="{}">{}</time>', machine, words)
        if machine
        else format_html("<span>{}</span>", words)
    )


@register.filter
def basis(dated: Dated) -> str:
    """What the period was read from, in the reader's language."""
    return str(PeriodBasis(dated.published_basis).label)
