"""Outlets: the list, and one outlet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Outlet
from archive.search.criteria import Criteria
from archive.web import overviews, paging
from archive.web.forms import FilterForm


def show_outlets(request: HttpRequest) -> HttpResponse:
    """Every outlet with the number of its articles."""
    form = FilterForm(request.GET)
    found = paging.cut(Outlet.objects.named_like(form.q).by_name(), form.page, size=60)
    shown = Outlet.objects.filter(pk__in=[row.pk for row in found.rows]).by_name()  # counts for these rows alone
    context = {
        "form": form,
        "outlets": shown.with_article_counts(),
        "paging": paging.link(request.GET, found.page, found.pages),
    }
    return render(request, "outlets.html", context)


def show_outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """One outlet: its articles over time, whom and what it cites most."""
    outlet = get_object_or_404(Outlet.objects.prefetch_related("domains", "names"), slug=slug)
    overview = overviews.gather(Criteria(outlets=(slug,)), media=slug)
    context = {"outlet": outlet, "overview": overview, "newest": overview.found.hits}
    return render(request, "outlet.html", context)
