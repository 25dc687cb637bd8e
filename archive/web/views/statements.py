"""What officials said, searchable by word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.web import exporting, filters, sayings
from archive.web.forms import StatementForm


def show_statements(request: HttpRequest) -> HttpResponse:
    """Statements with the words asked for, the best first, else the newest; narrowed by the filters."""
    form = StatementForm(request.GET)
    found = sayings.find(form) if form.criteria().has_words else sayings.list_newest(form)
    context = {
        "form": form,
        **sayings.describe(found, form, form.query),
        **sayings.describe_spread(found.spread, form),
        **sayings.describe_spellings(found, form),
        "active": filters.list_active(form, found.facets, form.query, found.asked),
        "sorts": filters.link_sorts(form.sort, form.query),
        "feed": exporting.link_feed("statements", form.query),
        "files": exporting.link_files("statements", form.query),
    }
    return render(request, "statements.html", context)
