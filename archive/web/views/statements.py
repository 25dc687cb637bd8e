"""What officials said, searchable by word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Statement
from archive.web import filters, paging
from archive.web.forms import FilterForm


def show_statements(request: HttpRequest) -> HttpResponse:
    """Statements newest first, narrowed by words, officials, outlets and days."""
    form = FilterForm(request.GET)
    said = (
        Statement.objects.visible() if request.GET.get("semua") == "1" else Statement.objects.visible().of_officials()
    )
    if form.officials:
        said = said.filter(speaker__slug__in=form.officials)
    said = said.narrowed(form.q, form.since, form.until, form.outlets)
    found = paging.cut(said.with_context().newest_first(), form.page)
    context = {
        "form": form,
        "found": found,
        "active": filters.list_active(form, (), request.GET),
        "paging": paging.link(request.GET, found.page, found.pages),
    }
    return render(request, "statements.html", context)
