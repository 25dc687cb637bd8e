"""Cards of officials and outlets: how many articles, and in which years."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from archive.models import Outlet, SearchTally, Speaker
from archive.web import charts, countries
from archive.web.charts import Spark

R = TypeVar("R", Speaker, Outlet)

YEARS = {Speaker: "g", Outlet: "w"}  # letters of the tally
TITLES = 60  # offices that officials can be filtered by


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Generic[R]):
    """A row with the line of its articles by year; None where the archive's articles are of a single year."""

    row: R
    country: str
    spark: Spark | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that a list can be filtered by."""

    value: str
    label: str
    selected: bool


def deal(rows: Sequence[R]) -> list[Card[R]]:
    """A card for each row, their lines over the same years, in one query."""
    if not rows:
        return []
    counts = SearchTally.objects.count_years(YEARS[type(rows[0])], [row.pk for row in rows])
    years = [year for held in counts.values() for year in held]
    first, last = min(years, default=0), max(years, default=0)
    return [_card(row, counts[row.pk], first, last) for row in rows]


def _card(row: R, counts: Mapping[int, int], first: int, last: int) -> Card[R]:
    return Card(row=row, country=_name_country(row), spark=charts.draw_spark(counts, first, last))


def _name_country(row: Speaker | Outlet) -> str:
    """The country of an official, unless the office names it already."""
    code: Any = getattr(row, "country", "")
    if not code or countries.is_named(getattr(row, "position_organisation", None) or "", code):
        return ""
    return countries.name(code)


def list_choices(values: Iterable[str], chosen: str, *, named: bool = False) -> list[Choice]:
    """The values, and what is chosen, as choices in the order of their labels; `named` ones are codes of countries."""
    known = {value: countries.name(value) if named else value for value in (*values, *([chosen] if chosen else []))}
    return [
        Choice(value=value, label=label, selected=value == chosen)
        for value, label in sorted(known.items(), key=lambda pair: pair[1].casefold())
    ]
