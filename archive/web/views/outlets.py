"""Outlets: the list, and one outlet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Outlet
from archive.web import paging, portraits, registers, relays
from archive.web.forms import FilterForm

NEWEST = 10  # articles shown


def show_outlets(request: HttpRequest) -> HttpResponse:
    """Every outlet with the number of its articles, the largest first."""
    form = FilterForm(request.GET)
    found = paging.cut(Outlet.objects.named_like(form.q).largest_first(), form.page, size=48)
    context = {
        "form": form,
        "found": found,
        "cards": registers.deal(found.rows),
        "paging": paging.link(form.query, found.page, found.pages),
    }
    return render(request, "outlets.html", context)


def show_outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """One outlet: its articles over time, whom and what it cites most, whom it relays."""
    outlet = get_object_or_404(Outlet.objects.prefetch_related("domains", "names"), slug=slug)
    portrait = portraits.draw("outlets", outlet, newest=NEWEST)
    context = {
        "outlet": outlet,
        "spellings": [each for each in outlet.names.all() if each.name != outlet.name],
        "portrait": portrait,
        "relayed": relays.measure(outlet, portrait.total),
    }
    return render(request, "outlet.html", context)
