"""What the page of an outlet, official or place says of its articles: how many, when, with whom, where, the newest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse

from archive.models import Outlet, Place, Speaker
from archive.search import profiles
from archive.search.answers import Facet, Hit
from archive.search.profiles import Profile
from archive.web import charts, filters
from archive.web.charts import Bar
from archive.web.filters import FacetBox
from archive.web.forms import FilterForm
from archive.web.overviews import Ranked, rank

Row = Outlet | Place | Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Counts of articles; those of the facets and bars are "sekitar" where they are `estimated`, `total` is exact."""

    total: int
    estimated: bool
    bars: tuple[Bar, ...]
    uncertain: int
    outlets: tuple[Ranked, ...]
    officials: tuple[Ranked, ...]
    places: tuple[Ranked, ...]
    newest: tuple[Hit, ...]
    search_url: str
    facets: tuple[Facet, ...]


def draw(facet: str, row: Row, *, newest: int = 0) -> Portrait:
    """The portrait of a row of one facet, with so many of its newest articles; two queries, five with articles."""
    total = profiles.count(facet, row.pk)
    found = profiles.profile(facet, row.pk, total)
    query = QueryDict(mutable=True)
    query[filters.PARAMETERS[facet]] = row.slug
    return Portrait(
        total=total,
        estimated=found.estimated,
        bars=_draw_bars(found, query),
        uncertain=found.histogram.uncertain,
        outlets=rank(found.outlets),
        officials=rank(found.officials),
        places=rank(found.places),
        newest=profiles.list_newest(facet, row.pk, total, newest) if newest else (),
        search_url=f"{reverse('search')}?{query.urlencode()}",
        facets=(found.outlets, found.places),
    )


def narrow(portrait: Portrait, form: FilterForm, query: QueryDict) -> list[FacetBox]:
    """The outlets and places as filters of the statements on an official's page, whose address is `query`."""
    chosen = {"outlets": form.outlets, "places": form.places}
    return [filters.link_facet(_select(facet, chosen[facet.name]), query) for facet in portrait.facets if facet.values]


def _select(facet: Facet, chosen: Sequence[str]) -> Facet:
    values = (replace(value, selected=value.value in chosen) for value in facet.values)
    return replace(facet, values=tuple(values))


def _draw_bars(found: Profile, query: QueryDict) -> tuple[Bar, ...]:
    search = reverse("search")
    data = filters.link_bars(found.histogram, query)
    return charts.draw_bars([replace(datum, url=search + datum.url) for datum in data])
