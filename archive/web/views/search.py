"""The search page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.search import results
from archive.search.results import SearchResults
from archive.web import charts, exporting, filters, paging
from archive.web.forms import SearchForm


def show_search(request: HttpRequest) -> HttpResponse:
    """Results with facets, for whatever the address asks."""
    form = SearchForm(request.GET)
    found = results.search(form.criteria(), form.page)
    return render(request, "search.html", describe(found, form))


def describe(found: SearchResults, form: SearchForm) -> dict[str, Any]:
    """What the page says of these results, with links that keep the rest of the form's address."""
    query = form.query
    return {
        "form": form,
        "found": found,
        "facets": filters.link_facets(found, query),
        "active": filters.list_active(form, found.facets, query),
        "bars": charts.draw_bars(filters.link_bars(found.histogram, query)),
        "suggestions": [filters.link_suggestion(suggestion) for suggestion in found.suggestions],
        "alternatives": [filters.link_suggestion(alternative) for alternative in found.alternatives],
        "correction": filters.link_correction(found.correction) if found.correction else None,
        "sorts": filters.link_sorts(form.sort, query),
        "feed": exporting.link_feed("search", query),
        "paging": paging.link(query, found.page, found.pages),
    }
