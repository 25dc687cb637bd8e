"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.search.criteria import Criteria
from archive.web import overviews


def show_home(request: HttpRequest) -> HttpResponse:
    """Search box, newest articles, articles over time, map of places, most cited officials."""
    overview = overviews.gather(Criteria())
    context = {
        "overview": overview,
        "newest": overview.found.hits[: overviews.NEWEST],
        "map": overviews.draw_map(Criteria(), request.GET),
    }
    return render(request, "home.html", context)
