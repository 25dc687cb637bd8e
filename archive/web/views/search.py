"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.search import results
from archive.web import charts, filters, paging
from archive.web.forms import SearchForm


def show_search(request: HttpRequest) -> HttpResponse:
    """Results with facets, for whatever the address asks."""
    form, query = SearchForm(request.GET), request.GET
    found = results.search(form.criteria(), form.page)
    context = {
        "form": form,
        "found": found,
        "facets": filters.link_facets(found, query),
        "active": filters.list_active(form, found.facets, query),
        "bars": charts.draw_bars(filters.link_bars(found.histogram, query)),
        "suggestions": [filters.link_suggestion(suggestion) for suggestion in found.suggestions],
        "sorts": filters.link_sorts(form.sort, query),
        "paging": paging.link(query, found.page, found.pages),
    }
    return render(request, "search.html", context)
