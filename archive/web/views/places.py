"""Places: the list with its map, and one place."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from archive.models import Place
from archive.search.criteria import Criteria
from archive.web import overviews, paging
from archive.web.forms import FilterForm


def show_places(request: HttpRequest) -> HttpResponse:
    """The map of the places that are named most, and every place by name."""
    form = FilterForm(request.GET)
    rows = Place.objects.current().named_like(form.q).select_related("parent").by_name()
    found = paging.cut(rows, form.page, size=60)
    context = {
        "form": form,
        "found": found,
        "map": None if form.q or form.page > 1 else overviews.draw_map(Criteria(), request.GET),
        "paging": paging.link(request.GET, found.page, found.pages),
    }
    return render(request, "places.html", context)


def show_place(request: HttpRequest, slug: str) -> HttpResponse:
    """One place: its articles, what it lies in and what lies in it, its officials. A merged one leads to the other."""
    place = get_object_or_404(Place.objects.with_ancestors(), slug=slug)
    if place.merged_into:
        return redirect("place", place.merged_into.slug, permanent=True)
    overview = overviews.gather(Criteria(places=(slug,)), tempat=slug)
    context = {
        "place": place,
        "children": place.children.current().by_name()[: overviews.CHILDREN],
        "spellings": place.names.exclude(name=place.name).order_by("name")[:20],
        "overview": overview,
        "newest": overview.found.hits,
        "map": overviews.draw_place(place, overview.found.total, request.GET),
    }
    return render(request, "place.html", context)
