"""Pages without data: about the archive, and what crawlers may read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from archive import __version__
from archive.evaluation.figures import ARTICLES
from archive.web import accuracy


def show_about(request: HttpRequest) -> HttpResponse:
    """Method, measured accuracy, limits, licences."""
    measured = {"articles": ARTICLES, "rows": list(accuracy.describe())}
    return render(request, "about.html", {"version": __version__, "measured": measured})


def show_robots(request: HttpRequest) -> HttpResponse:
    """Crawlers are asked to read articles, not the endless combinations of filters."""
    address = request.build_absolute_uri(reverse("sitemap"))
    lines = [
        "User-agent: *",
        *(f"Disallow: {prefix}/{path}" for prefix in ("", "/en") for path in ("kelola/", "cari/", "pernyataan/?")),
        f"Sitemap: {address}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
