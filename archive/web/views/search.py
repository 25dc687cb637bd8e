"""The search page, and the page of all values of one of its facets."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from archive.web import facets, searching
from archive.web.forms import SearchForm


def show_search(request: HttpRequest) -> HttpResponse:
    """Results with facets, for whatever the address asks."""
    return render(request, "search.html", searching.find(SearchForm(request.GET)))


def show_facet(request: HttpRequest, parameter: str) -> HttpResponse:
    """Every value that the results can be narrowed to by `media`, `pejabat` or `tempat`."""
    if parameter not in facets.NAMES:
        raise Http404
    return render(request, "facet.html", facets.find(SearchForm(request.GET), parameter))
