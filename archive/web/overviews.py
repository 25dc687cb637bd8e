"""What search knows of one outlet, official, place or of the whole archive: newest articles, chart, facets, map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse

from archive.models import Place
from archive.search import labels, results
from archive.search.asking import locations
from archive.search.asking.locations import Location, Locations
from archive.search.criteria import Criteria, Sort
from archive.search.results import Facet, SearchResults
from archive.web import areas, charts, filters, maps
from archive.web.charts import Bar
from archive.web.maps import Link, Map

TOP = 10  # values shown of a facet
NEWEST = 8  # articles shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A facet's value on the way to its own page; `share` is its part of the highest count, in per cent."""

    slug: str
    label: str
    count: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A search without words, as the pages of outlets, officials and places show it."""

    found: SearchResults
    bars: tuple[Bar, ...]
    outlets: tuple[Ranked, ...]
    officials: tuple[Ranked, ...]
    places: tuple[Ranked, ...]
    search_url: str


def gather(criteria: Criteria, **parameters: str) -> Overview:
    """The overview of these criteria; `parameters` are how the search page's address says them."""
    found = results.search(replace(criteria, sort=Sort.NEWEST), 1)
    query = QueryDict(mutable=True)
    query.update(parameters)
    search = reverse("search")
    data = [replace(datum, url=search + datum.url) for datum in filters.link_bars(found.histogram, query)]
    facets = {facet.name: facet for facet in found.facets}
    return Overview(
        found=found,
        bars=charts.draw_bars(data),
        outlets=rank(facets.get("outlets")),
        officials=rank(facets.get("officials")),
        places=rank(facets.get("places")),
        search_url=f"{search}?{query.urlencode()}",
    )


def rank(facet: Facet | None) -> tuple[Ranked, ...]:
    """The facet's most frequent values, at most TOP."""
    values = facet.values[:TOP] if facet else ()
    top = max((value.count for value in values), default=1) or 1
    return tuple(
        Ranked(slug=value.value, label=value.label, count=value.count, share=max(round(100 * value.count / top), 1))
        for value in values
    )


def draw_map(criteria: Criteria, query: QueryDict, *, link: Link | None = None) -> Map:
    """The map of the places that the articles of these criteria name, of all articles that of the world.

    `query` is the page's address, `link` what a place leads to. Five queries at most.
    """
    default = areas.WORLD if criteria.is_empty else None
    return maps.draw(locations.locate(criteria), query, default=default, link=link)


def draw_places(rows: Sequence[Place], counts: Mapping[int, int], query: QueryDict) -> Map | None:
    """The map of these places with their numbers of articles by id; None where none of them has coordinates."""
    shown = labels.tell_apart([(place.slug, place.name) for place in rows])
    places = tuple(
        Location(
            slug=place.slug,
            label=label,
            kind=place.type,
            latitude=place.latitude,
            longitude=place.longitude,
            count=counts.get(place.pk, 0),
        )
        for place, label in zip(rows, shown, strict=True)
        if place.latitude is not None and place.longitude is not None
    )
    return maps.draw(Locations(places=places, estimated=False), query) if places else None
