"""What officials said, searchable by word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.web import exporting, filters, paging, sayings
from archive.web.forms import StatementForm


def show_statements(request: HttpRequest) -> HttpResponse:
    """Statements with the words asked for, the best first, else the newest; narrowed by the filters."""
    form = StatementForm(request.GET)
    found = sayings.find(form) if form.criteria().has_words else sayings.list_newest(form)
    context = {
        "form": form,
        "found": found,
        "facets": [filters.link_facet(facet, request.GET) for facet in found.facets if facet.values],
        "manners": sayings.link_manners(form),
        "active": filters.list_active(form, found.facets, request.GET),
        "feed": exporting.link_feed("statements", request.GET),
        "files": exporting.link_files("statements", request.GET),
        "paging": paging.link(request.GET, found.page, found.pages),
    }
    return render(request, "statements.html", context)
