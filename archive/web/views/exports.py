"""Exports of articles and statements: whatever the address of the search or of the statements asks, as a file."""

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from archive.search import streams
from archive.search.query_language import render
from archive.web.exports import downloads
from archive.web.exports.asked import Asked
from archive.web.forms import SearchForm, StatementForm


@require_safe
def export_articles(request: HttpRequest, ending: str) -> HttpResponseBase:
    """All articles that the search page finds with these parameters."""
    form = SearchForm(request.GET)
    records = streams.stream_articles(form.criteria())
    return downloads.send(request, ending, records, _ask(request, form, "articles"))


@require_safe
def export_statements(request: HttpRequest, ending: str) -> HttpResponseBase:
    """All statements that the page of statements finds with these parameters."""
    form = StatementForm(request.GET)
    wanted = form.wanted()
    records = streams.stream_statements(form.criteria(), wanted)
    return downloads.send(request, ending, records, _ask(request, form, "statements"))


def _ask(request: HttpRequest, form: SearchForm, kind: str) -> Asked:
    """The request in words, at this moment."""
    criteria = form.criteria()
    page = reverse("search" if kind == "articles" else "statements")
    query = f"?{form.query.urlencode()}" if form.query else ""
    return Asked(
        kind=kind,
        query=render(criteria),
        page=request.build_absolute_uri(page + query),
        at=timezone.now(),
        sort=criteria.sort,
        site=request.build_absolute_uri("/").rstrip("/"),
    )
