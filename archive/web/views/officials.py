"""Officials who are cited: the list, and one official."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from archive.models import Position, Speaker
from archive.web import careers, countries, filters, paging, portraits, registers, sayings
from archive.web.forms import OfficialsForm, StatementForm


def show_officials(request: HttpRequest) -> HttpResponse:
    """Every cited official with the latest office and the numbers of statements and articles, the most cited first."""
    form = OfficialsForm(request.GET)
    officials = Speaker.objects.officials()
    wanted = officials.named_like(form.q).of_country(form.country).in_office(form.office)
    found = paging.cut(form.order(wanted.with_latest_position()), form.page, size=48)
    cited = officials.in_articles()
    context = {
        "form": form,
        "found": found,
        "cards": registers.deal(found.rows),
        "countries": registers.list_choices(cited.list_countries(), form.country, named=True),
        "offices": registers.list_choices(Position.objects.of_cited().list_titles(registers.TITLES), form.office),
        "paging": paging.link(form.query, found.page, found.pages),
    }
    return render(request, "officials.html", context)


def show_official(request: HttpRequest, slug: str) -> HttpResponse:
    """One official: positions, statements newest first, where they were said. A merged one leads to the other."""
    speakers = Speaker.objects.filter(official=True).with_statement_count().select_related("merged_into")
    official: Any = get_object_or_404(speakers, slug=slug)  # Any: with the count that is no field
    if official.merged_into:
        return redirect("official", official.merged_into.slug, permanent=True)
    form = StatementForm(request.GET)
    portrait = portraits.draw("officials", official)
    if not portrait.total:
        raise Http404
    found = sayings.list_of(official, form, articles=portrait.total, statements=official.statement_count)
    context = {
        "official": official,
        "form": form,
        "terms": careers.list_terms(official, timezone.localdate()),
        "spellings": official.names.exclude(name=official.name).order_by("name")[:20],
        "portrait": portrait,
        **sayings.describe(found, form, form.query),
        "narrowing": portraits.narrow(portrait, form, form.query),
        "active": filters.list_active(form, (*found.facets, *portrait.facets), form.query),
        "country": countries.name(official.country) if official.country else "",
    }
    return render(request, "official.html", context)
