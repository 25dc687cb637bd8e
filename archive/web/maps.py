"""Maps of places with a circle each, drawn on the server; static/map.js lets readers pan, zoom and group them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language

from archive.models import PlaceKind
from archive.search.asking.locations import Location, Locations
from archive.templatetags.pages import page, pages
from archive.web import addresses, areas, lettering
from archive.web.areas import Area, Weighed
from archive.web.lettering import Name, Spot

PARAMETER = "peta"
LARGEST_RADIUS = 30.0
SMALLEST_RADIUS = 5.0
LISTED = 12  # places of the table that are shown at once
WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})  # drawn on the map of the world, others on maps of its parts

LABELS = Path(__file__).parent / "data" / "map_labels.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A place with its circle; numbers as texts, since SVG knows no decimal comma. `near`: shown when zoomed in."""

    label: str
    count: int
    url: str
    x: str
    y: str
    radius: str
    near: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLink:
    """A map of another part of the world, with how many of the places it shows."""

    name: Promise | str
    url: str
    current: bool
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """One map: its drawing, circles and names in it, the other maps, and the table of what it shows."""

    area: Area
    circles: tuple[Circle, ...]
    names: tuple[Name, ...]
    links: tuple[AreaLink, ...]
    rows: tuple[Circle, ...]
    estimated: bool

    @property
    def first_rows(self) -> tuple[Circle, ...]:
        """What the table shows at once."""
        return self.rows[:LISTED]

    @property
    def more_rows(self) -> tuple[Circle, ...]:
        """What the table shows when it is opened."""
        return self.rows[LISTED:]


Link = Callable[[Location], str]  # where the circle of a place leads


def link_page(place: Location) -> str:
    """The address of the place's page."""
    return page("place", place.slug)


def draw(found: Locations, query: QueryDict, *, default: Area | None = None, link: Link | None = None) -> Map:
    """The map that the address asks for (`peta`), else `default`, else the one that fits the places best.

    `link` gives each place an address of its own; that of its page if it is left out.
    """
    link = cache(link) if link else _link_pages(found.places)  # each place is asked for twice
    weighed = [Weighed(latitude=place.latitude, longitude=place.longitude, count=place.count) for place in found.places]
    area = areas.find(query.get(PARAMETER, "")) or default or areas.fit(weighed)
    inside = [place for place in found.places if area.holds(place.latitude, place.longitude)]
    drawn = _draw_circles(area, inside, link)
    rows = {circle.url: circle for circle in drawn}
    return Map(
        area=area,
        circles=drawn,
        names=_name(area, drawn),
        links=_link_areas(area, found.places, query),
        rows=tuple(rows.get(link(place)) or _circle(area, place, place.count, link(place)) for place in inside),
        estimated=found.estimated,
    )


def _link_pages(places: Sequence[Location]) -> Link:
    """What gives each of these places the address of its page."""
    slugs = [place.slug for place in places]
    addresses = dict(zip(slugs, pages("place", slugs), strict=True))
    return lambda place: addresses[place.slug]


def _draw_circles(area: Area, places: Sequence[Location], link: Link) -> tuple[Circle, ...]:
    """Large ones first, so that small ones lie on top; areas proportional to counts among those shown together."""
    wide = [place for place in places if place.kind in WIDE]
    narrow = [place for place in places if place.kind not in WIDE]
    if area.box:  # a part of the world shows countries only where it has nothing else to show
        return _scale(area, narrow or wide, link, near=False)
    return (*_scale(area, wide or narrow, link, near=False), *(_scale(area, narrow, link, near=True) if wide else ()))


def _scale(area: Area, places: Sequence[Location], link: Link, *, near: bool) -> tuple[Circle, ...]:
    top = max((place.count for place in places), default=1) or 1
    largest_first = sorted(places, key=lambda place: -place.count)
    return tuple(_circle(area, place, top, link(place), near=near) for place in largest_first)


def _circle(area: Area, place: Location, top: int, url: str, *, near: bool = False) -> Circle:
    x, y = area.project(place.latitude, place.longitude)
    return Circle(
        label=place.label,
        count=place.count,
        url=url,
        x=f"{x:.1f}",
        y=f"{y:.1f}",
        radius=f"{max(LARGEST_RADIUS * sqrt(place.count / top), SMALLEST_RADIUS):.1f}",
        near=near,
    )


def _name(area: Area, circles: Sequence[Circle]) -> tuple[Name, ...]:
    shown = [
        Spot(text=circle.label, x=float(circle.x), y=float(circle.y), radius=float(circle.radius))
        for circle in circles
        if not circle.near
    ]
    return lettering.letter(shown, _read_countries(area.slug, get_language() or ""), area.height)


def _link_areas(current: Area, places: Sequence[Location], query: QueryDict) -> tuple[AreaLink, ...]:
    """Every map that shows something, and the current one."""
    links = []
    for area in areas.AREAS:
        held = sum(area.holds(place.latitude, place.longitude) for place in places)
        if held or area is current or area is areas.WORLD:
            url = addresses.replacing(query, **{PARAMETER: area.slug})
            links.append(AreaLink(name=area.name, url=url, current=area is current, places=held))
    return tuple(links)


@cache
def _read_countries(slug: str, language: str) -> tuple[Spot, ...]:
    """The countries' names of one map in the reader's language."""
    held = json.loads(LABELS.read_text(encoding="utf-8"))
    column = 1 if language.startswith("en") else 0
    return tuple(Spot(text=row[column], x=row[2], y=row[3]) for row in held.get(slug, ()))
