"""The front page: what is new, whom and what the newest month is about, and how much there is."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from archive.models import search_tally
from archive.search.answers import Hit
from archive.search.criteria import Criteria
from archive.web import overviews
from archive.web.overviews import Overview, Ranked

NEWEST = 5  # articles shown
TALKED = 5  # officials and places shown of the month


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Whom and where the articles of one month are about, the most frequent first."""

    first: date
    officials: tuple[Ranked, ...]
    places: tuple[Ranked, ...]
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the front page shows; `month` is None where no article has a day."""

    overview: Overview
    newest: tuple[Hit, ...]
    month: Month | None
    outlets: int
    officials: int
    places: int


def gather() -> Front:
    """The front page of the archive as it is."""
    overview = overviews.gather(Criteria())
    named = search_tally.count_named()
    newest = tuple(overview.found.hits)
    return Front(
        overview=overview,
        newest=newest[:NEWEST],
        month=_gather_month(newest),
        outlets=named.get("o", 0),
        officials=named.get("f", 0),
        places=named.get("p", 0),
    )


def _gather_month(newest: tuple[Hit, ...]) -> Month | None:
    """The month in which the newest articles lie."""
    day = next((hit.published_latest for hit in newest if hit.published_latest), None)
    if day is None:
        return None
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    found = overviews.gather(Criteria(since=first, until=last))
    return Month(
        first=first,
        officials=found.officials[:TALKED],
        places=found.places[:TALKED],
        address=f"{reverse('search')}?dari={first}&sampai={last}",
    )
