"""What the search page says: results as a list, as a map or as a timeline, with what narrows and widens them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from archive.search import listing, notices, results
from archive.search.asking.locations import Location
from archive.search.criteria import Sort
from archive.search.listing import Position
from archive.search.results import LAST_PAGE, PAGE_SIZE, SearchResults
from archive.web import addresses, charts, exporting, filters, offers, overviews, paging
from archive.web.forms import SearchForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """Where a list by days leads beyond its numbered pages: back to its beginning, and on; "" where it has ended."""

    first: str
    next_: str


def find(form: SearchForm) -> dict[str, Any]:
    """The page's context, whatever the address asks; the number of queries depends on the view alone."""
    found = results.search(form.criteria(), form.page)
    form.notes += notices.say_cut(found.cut)
    context = describe(found, form)
    return {**context, **_VIEWS[form.view](form, found)}


def describe(found: SearchResults, form: SearchForm) -> dict[str, Any]:
    """What every view says of these results, with links that keep the rest of the form's address."""
    query = form.query
    return {
        "form": form,
        "found": found,
        "facets": filters.link_facets(found, query),
        "active": filters.list_active(form, found.facets, query, found.asked),
        "bars": charts.draw_bars(filters.link_bars(found.histogram, query, form)),
        "suggestions": [offers.link_suggestion(suggestion) for suggestion in found.suggestions],
        "alternatives": [offers.link_suggestion(alternative) for alternative in found.alternatives],
        "asked": filters.link_asked(found.asked),
        "widenings": offers.link_widenings(found, query),
        "correction": offers.link_correction(found.correction) if found.correction else None,
        "sorts": filters.link_sorts(form.sort, query, by_days=form.view == "linimasa"),
        "views": filters.link_views(form.view, query),
        "feed": exporting.link_feed("search", query),
        "files": exporting.link_files("search", query),
        "statements_url": reverse("statements") + addresses.without(query, "tampil"),
    }


def _list(form: SearchForm, found: SearchResults) -> dict[str, Any]:
    """A page of hits; by days the list goes on beyond its last numbered page, by relevance it ends there."""
    if not _is_by_days(form):
        ended = found.page == LAST_PAGE and found.total > LAST_PAGE * PAGE_SIZE
        by_days = addresses.replacing(form.query, urut="terbaru") if ended else ""
        return {"paging": paging.link(form.query, found.page, found.pages), "by_days": by_days}
    if form.after:
        part = listing.list_articles(form.criteria(), form.after)
        return {"found": replace(found, hits=part.hits), "onward": _link_onward(form.query, part.next_, beyond=True)}
    onward = _link_onward(form.query, _find_end(found), beyond=False)
    return {"paging": paging.link(form.query, found.page, found.pages), "onward": onward}


def _map(form: SearchForm, found: SearchResults) -> dict[str, Any]:
    """A circle for each place that the found articles name; it leads to those of them that name it."""

    def link(place: Location) -> str:
        return filters.link_place(place, found.criteria)

    return {"map": overviews.draw_map(found.criteria, form.query, link=link) if found.total else None}


def _timeline(form: SearchForm, found: SearchResults) -> dict[str, Any]:
    """What officials said in the found articles, by days."""
    timeline = listing.list_statements(form.criteria(), form.after)
    return {"timeline": timeline, "onward": _link_onward(form.query, timeline.next_, beyond=bool(form.after))}


_VIEWS: Mapping[str, Callable[[SearchForm, SearchResults], dict[str, Any]]] = {
    "daftar": _list,
    "peta": _map,
    "linimasa": _timeline,
}


def _is_by_days(form: SearchForm) -> bool:
    criteria = form.criteria()
    return criteria.sort is not Sort.RELEVANCE or not criteria.has_words


def _find_end(found: SearchResults) -> Position | None:
    """Where the last numbered page ends, if the list does not end with it."""
    if found.page < LAST_PAGE or found.total <= LAST_PAGE * PAGE_SIZE or not found.hits:
        return None
    last = found.hits[-1]
    return Position(day=last.published_latest, article=last.article_id)


def _link_onward(query: QueryDict, next_: Position | None, *, beyond: bool) -> Onward | None:
    if next_ is None and not beyond:
        return None
    return Onward(
        first=addresses.without(query) if beyond else "",
        next_=addresses.replacing(query, **{addresses.AFTER: str(next_)}) if next_ else "",
    )
