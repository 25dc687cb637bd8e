"""The search page, and the pages of all values of a facet, of articles and of statements."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from archive.web import facets, searching
from archive.web.facets import Counted
from archive.web.forms import SearchForm


def show_search(request: HttpRequest) -> HttpResponse:
    """Results with facets, for whatever the address asks."""
    return render(request, "search.html", searching.find(SearchForm(request.GET)))


def show_facet(request: HttpRequest, parameter: str, of: Counted[Any] = facets.ARTICLES) -> HttpResponse:
    """Every value that the results can be narrowed to by `media`, `pejabat` or `tempat`."""
    if parameter not in facets.NAMES:
        raise Http404
    return render(request, "facet.html", facets.find(request.GET, parameter, of))
