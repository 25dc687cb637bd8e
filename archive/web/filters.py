"""Facets, histogram, orders and views of a search as links that keep the rest of the address."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from archive.search.asking.counts import FACET_VALUES
from archive.search.asking.locations import Location
from archive.search.criteria import Criteria
from archive.search.results import (
    Asked,
    Facet,
    FacetValue,
    Histogram,
    HistogramBar,
    SearchResults,
)
from archive.web import addresses, forms, maps
from archive.web.charts import Datum
from archive.web.forms import VIEWS, FilterForm

PARAMETERS = {"outlets": "media", "officials": "pejabat", "places": "tempat"}  # by name of the facet
GAPS_LIMIT = 240  # bars of one chart; a longer time is drawn without its empty units


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLink:
    """One value; `url` adds it, or takes it away where it is selected. "" where it was typed in the search box."""

    value: str
    label: str
    count: int
    estimated: bool
    selected: bool
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetBox:
    """One facet under its title; `all_url` leads to the page of all its values, "" where these are all.

    `at_least` tells that the counts are least numbers.
    """

    name: str
    title: str
    links: tuple[FacetLink, ...]
    all_url: str = ""
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveFilter:
    """A filter in force, with the address without it."""

    title: str
    label: str
    url: str


def titles() -> dict[str, str]:
    """What readers call each facet."""
    return {"outlets": _("Media"), "officials": _("Pejabat yang dikutip"), "places": _("Tempat")}


def link_facets(found: SearchResults, query: QueryDict) -> list[FacetBox]:
    """Every facet that has values, with a way to all of them where there may be more."""
    return [
        replace(link_facet(facet, query), all_url=link_all(facet, query, "facet"))
        for facet in found.facets
        if facet.values
    ]


def link_all(facet: Facet, query: QueryDict, route: str) -> str:
    """The address of the page of all values, which has this route; "" where these are all."""
    if len(facet.values) < FACET_VALUES:
        return ""
    return reverse(route, args=[PARAMETERS[facet.name]]) + addresses.without(query, "tampil")


def link_facet(facet: Facet, query: QueryDict, *, at_least: bool = False) -> FacetBox:
    """The facet's values as links from the page with this query."""
    name = PARAMETERS[facet.name]
    links = tuple(_link_value(name, value, query) for value in facet.values)
    return FacetBox(name=facet.name, title=titles()[facet.name], links=links, at_least=at_least)


def _link_value(name: str, value: FacetValue, query: QueryDict) -> FacetLink:
    url = addresses.with_value(query, name, value.value)
    if value.selected:
        in_address = value.value in query.getlist(name)
        url = addresses.without_value(query, name, value.value) if in_address else ""
    return FacetLink(
        value=value.value,
        label=value.label,
        count=value.count,
        estimated=value.estimated,
        selected=value.selected,
        url=url,
    )


def list_active(
    form: FilterForm, facets: Sequence[Facet], query: QueryDict, asked: Sequence[Asked] = ()
) -> list[ActiveFilter]:
    """The filters of the address, in the order of the form, each removable by itself.

    Their names are those that `asked` or the facets know.
    """
    labels = {(one.facet, one.value): one.label for one in asked}
    labels |= {(facet.name, value.value): value.label for facet in facets for value in facet.values}
    chosen = {"outlets": form.outlets, "officials": form.officials, "places": form.places}
    active = [
        ActiveFilter(
            title=titles()[name],
            label=labels.get((name, value), value),
            url=addresses.without_value(query, PARAMETERS[name], value),
        )
        for name, values in chosen.items()
        for value in values
    ]
    if form.since or form.until:
        label = say_days(form.since, form.until)
        active.append(ActiveFilter(title=_("Tanggal"), label=label, url=addresses.without(query, "dari", "sampai")))
    return active


def say_days(since: date | None, until: date | None) -> str:
    """ "sejak 10 September 2022", or both days; one of them at least is given."""
    words = {
        "since": date_format(since, "j F Y") if since else "",
        "until": date_format(until, "j F Y") if until else "",
    }
    if since and until:
        return words["since"] if since == until else _("%(since)s sampai %(until)s") % words
    return _("sejak %(since)s") % words if since else _("sampai %(until)s") % words


def link_bars(histogram: Histogram, query: QueryDict, chosen: FilterForm | None = None) -> list[Datum]:
    """Every bar with the address that narrows the search to its days; told apart by the days `chosen`, if any are."""
    return [_link_bar(histogram.unit, bar, query, chosen) for bar in _fill_gaps(histogram)]


def _fill_gaps(histogram: Histogram) -> list[HistogramBar]:
    """The bars with empty ones between them, so that equal distances are equal times; as they are beyond GAPS_LIMIT."""
    filled: list[HistogramBar] = []
    for bar in histogram.bars:
        while filled and filled[-1].until < bar.since - timedelta(days=1) and len(filled) < GAPS_LIMIT:
            filled.append(_follow(histogram.unit, filled[-1]))
        filled.append(bar)
    return filled


def _follow(unit: str, bar: HistogramBar) -> HistogramBar:
    """The empty bar right after this one."""
    since = bar.until + timedelta(days=1)
    last_month = since.month if unit == "month" else 12
    until = date(since.year, last_month, monthrange(since.year, last_month)[1])
    return HistogramBar(since=since, until=until, count=0)


def _link_bar(unit: str, bar: HistogramBar, query: QueryDict, chosen: FilterForm | None) -> Datum:
    label = str(bar.since.year) if unit == "year" else date_format(bar.since, "F Y")
    url = addresses.replacing(query, dari=bar.since.isoformat(), sampai=bar.until.isoformat())
    return Datum(label=label, count=bar.count, url=url, outside=chosen is not None and _lies_outside(bar, chosen))


def _lies_outside(bar: HistogramBar, chosen: FilterForm) -> bool:
    """Whether none of the bar's days is among those that are filtered by."""
    return bool((chosen.since and bar.until < chosen.since) or (chosen.until and bar.since > chosen.until))


def link_place(place: Location, criteria: Criteria) -> str:
    """The address of the articles among those of the criteria that name the place; its page where none finds just them.

    Several places are alternatives, so that a search cannot ask for this one beside one that it does not lie in.
    """
    if not place.inside:
        return maps.link_page(place)
    return addresses.without(forms.write(replace(criteria, places=(place.slug,))))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """The page of something that is filtered by."""

    label: str
    url: str


def link_asked(asked: Sequence[Asked]) -> list[PageLink]:
    """The pages of all that is filtered by, each once."""
    pages = {"outlets": "outlet", "officials": "official", "places": "place"}
    links = (PageLink(label=one.label, url=reverse(pages[one.facet], args=[one.slug])) for one in asked)
    return list(dict.fromkeys(links))


@dataclass(frozen=True, slots=True, kw_only=True)
class SortLink:
    """An order of results, or a way of showing them."""

    label: str
    url: str
    current: bool


def link_sorts(current: str, query: QueryDict, *, by_days: bool = False) -> list[SortLink]:
    """The orders that results can be shown in; `by_days` those of days alone, of which the newest first is the rule."""
    labels = {"relevansi": _("Paling cocok"), "terbaru": _("Terbaru"), "terlama": _("Terlama")}
    if by_days:
        labels.pop("relevansi")
        current = current if current in labels else "terbaru"
    return [
        SortLink(label=label, url=addresses.replacing(query, urut=name), current=name == current)
        for name, label in labels.items()
    ]


def link_views(current: str, query: QueryDict) -> list[SortLink]:
    """The ways in which results can be shown."""
    labels = {"daftar": _("Daftar"), "peta": _("Peta"), "linimasa": _("Lini masa")}
    return [
        SortLink(
            label=label,
            url=addresses.without(query, "tampil") if name == VIEWS[0] else addresses.replacing(query, tampil=name),
            current=name == current,
        )
        for name, label in labels.items()
    ]
