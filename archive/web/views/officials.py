"""Officials who are cited: the list, and one official."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from archive.models import Speaker, Statement
from archive.search.criteria import Criteria
from archive.web import overviews, paging
from archive.web.forms import FilterForm


def show_officials(request: HttpRequest) -> HttpResponse:
    """Every cited official with the latest office and the number of statements."""
    form = FilterForm(request.GET)
    found = paging.cut(Speaker.objects.officials().cited().named_like(form.q).by_name(), form.page, size=60)
    shown = Speaker.objects.filter(pk__in=[row.pk for row in found.rows]).by_name()  # counts for these rows alone
    context = {
        "form": form,
        "officials": shown.with_statement_counts().with_latest_position(),
        "paging": paging.link(request.GET, found.page, found.pages),
        "overview": None if form.q or form.page > 1 else overviews.gather(Criteria()),
    }
    return render(request, "officials.html", context)


def show_official(request: HttpRequest, slug: str) -> HttpResponse:
    """One official: positions, statements newest first, where they were said. A merged one leads to the other."""
    speaker = get_object_or_404(Speaker.objects.select_related("merged_into"), slug=slug)
    if speaker.merged_into:
        return redirect("official", speaker.merged_into.slug, permanent=True)
    official = get_object_or_404(Speaker.objects.officials().cited(), pk=speaker.pk)
    form = FilterForm(request.GET)
    said = Statement.objects.visible().filter(speaker=official).narrowed(form.q, form.since, form.until, form.outlets)
    found = paging.cut(said.with_context().newest_first(), form.page)
    context = {
        "official": official,
        "form": form,
        "positions": official.positions.newest_first(),
        "spellings": official.names.exclude(name=official.name).order_by("name")[:20],
        "found": found,
        "paging": paging.link(request.GET, found.page, found.pages),
        "overview": overviews.gather(Criteria(officials=(slug,)), pejabat=slug),
    }
    return render(request, "official.html", context)
