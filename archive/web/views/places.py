"""Places: the list with its map, and one place."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from archive.models import Place
from archive.search.criteria import Criteria
from archive.web import overviews, paging, portraits, surroundings
from archive.web.forms import FilterForm

NEWEST = 10  # articles shown


def show_places(request: HttpRequest) -> HttpResponse:
    """The map of the places that are named most, and every place, the most named first."""
    form = FilterForm(request.GET)
    rows = Place.objects.current().named_like(form.q).select_related("parent").most_named_first()
    found = paging.cut(rows, form.page, size=60)
    context = {
        "form": form,
        "found": found,
        "map": None if form.q or form.page > 1 else overviews.draw_map(Criteria(), request.GET),
        "paging": paging.link(form.query, found.page, found.pages),
    }
    return render(request, "places.html", context)


def show_place(request: HttpRequest, slug: str) -> HttpResponse:
    """One place: its articles, what it lies in and what lies in it, its officials. A merged one leads to the other."""
    place = get_object_or_404(Place.objects.select_related("merged_into"), slug=slug)
    if place.merged_into:
        return redirect("place", place.merged_into.slug, permanent=True)
    portrait = portraits.draw("places", place, newest=NEWEST)
    found = surroundings.look_around(place)
    counts = {place.pk: portrait.total, **found.articles}
    context = {
        "place": place,
        "surroundings": found,
        "portrait": portrait,
        "map": overviews.draw_places([place, *found.within], counts, request.GET),
    }
    return render(request, "place.html", context)
