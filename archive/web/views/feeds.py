"""Feeds: of a search, of the statements, and of each official, place and outlet."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.models import Outlet, Place, Speaker
from archive.search import arrivals
from archive.search.criteria import Criteria
from archive.search.query_language import render
from archive.search.said.spoken import Wanted
from archive.web import feeds
from archive.web.feeds import Channel, Entry
from archive.web.forms import SearchForm, StatementForm


@require_safe
def show_search_feed(request: HttpRequest) -> HttpResponse:
    """What the search page finds with these parameters."""
    criteria = SearchForm(request.GET).criteria()
    channel = Channel(title=render(criteria) or _("Artikel terbaru"), page=_page(request, "search"))
    return feeds.send(request, channel, _list_articles(request, criteria))


@require_safe
def show_statements_feed(request: HttpRequest) -> HttpResponse:
    """What the page of statements finds with these parameters."""
    form = StatementForm(request.GET)
    found = arrivals.list_statements(form.criteria(), form.wanted(), feeds.read_before(request))
    title = _("Pernyataan pejabat") + (f": {render(form.criteria())}" if form.q else "")
    return feeds.send(
        request, Channel(title=title, page=_page(request, "statements")), feeds.describe_statements(found)
    )


@require_safe
def show_official_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """What one official said. A merged one leads to the other."""
    speaker = get_object_or_404(Speaker.objects.filter(official=True).select_related("merged_into"), slug=slug)
    if speaker.merged_into:
        return redirect("official_feed", speaker.merged_into.slug, permanent=True)
    found = arrivals.list_statements(Criteria(officials=(slug,)), Wanted(), feeds.read_before(request))
    channel = Channel(title=speaker.name, page=reverse("official", args=[slug]))
    return feeds.send(request, channel, feeds.describe_statements(found))


@require_safe
def show_place_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Articles that name one place or one in it. A merged one leads to the other."""
    place = get_object_or_404(Place.objects.select_related("merged_into"), slug=slug)
    if place.merged_into:
        return redirect("place_feed", place.merged_into.slug, permanent=True)
    channel = Channel(title=place.name, page=reverse("place", args=[slug]))
    return feeds.send(request, channel, _list_articles(request, Criteria(places=(slug,))))


@require_safe
def show_outlet_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Articles of one outlet."""
    outlet = get_object_or_404(Outlet, slug=slug)
    channel = Channel(title=outlet.name, page=reverse("outlet", args=[slug]))
    return feeds.send(request, channel, _list_articles(request, Criteria(outlets=(slug,))))


def _list_articles(request: HttpRequest, criteria: Criteria) -> Sequence[Entry]:
    return feeds.describe_articles(arrivals.list_articles(criteria, feeds.read_before(request)))


def _page(request: HttpRequest, name: str) -> str:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return reverse(name) + query
