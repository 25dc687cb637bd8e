"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.search.criteria import Criteria
from archive.web import front, overviews


def show_home(request: HttpRequest) -> HttpResponse:
    """Search box, numbers, newest articles, what the month is about, how to search; below, time and place."""
    context = {"front": front.gather(), "map": overviews.draw_map(Criteria(), request.GET)}
    return render(request, "home.html", context)
