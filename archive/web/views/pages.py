"""Pages without rows of their own: about the archive, the style guide, and what browsers and crawlers ask for."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive import __version__
from archive.evaluation.figures import ARTICLES
from archive.web import accuracy, citations, style_guide

ICON_SIZES = (192, 512)  # pixels; static/icon-<size>.png
PAPER = "#fcfcfa"  # as --paper in static/archive.css

_UNREAD = ("kelola/", "cari/", "cari.", "pernyataan/?", "pernyataan/saringan/", "pernyataan.")  # beginnings of paths


def show_about(request: HttpRequest) -> HttpResponse:
    """Method, measured accuracy, limits, licences."""
    measured = {"articles": ARTICLES, "rows": list(accuracy.describe())}
    address = request.build_absolute_uri(reverse("home"))
    citation = citations.cite_archive(address, accessed=timezone.localdate())
    return render(request, "about.html", {"version": __version__, "measured": measured, "citation": citation})


def show_style(request: HttpRequest) -> HttpResponse:
    """Every token and component of the style sheet; only while developing."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "style.html", {"tokens": style_guide.list_tokens()})


def show_manifest(request: HttpRequest) -> JsonResponse:
    """What a phone needs to keep the archive on its home screen."""
    icons = [{"src": static(f"icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"} for size in ICON_SIZES]
    manifest = {
        "name": _("Arsip Konflik"),
        "short_name": _("Arsip Konflik"),
        "lang": get_language(),
        "start_url": reverse("home"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return JsonResponse(manifest, content_type="application/manifest+json")


def show_opensearch(request: HttpRequest) -> HttpResponse:
    """How a browser offers the archive as a search engine of its own."""
    context = {"root": request.build_absolute_uri("/").rstrip("/")}
    return render(request, "opensearch.xml", context, content_type="application/opensearchdescription+xml")


def show_robots(request: HttpRequest) -> HttpResponse:
    """Crawlers are asked to read articles, not the endless combinations of filters."""
    address = request.build_absolute_uri(reverse("sitemap"))
    lines = [
        "User-agent: *",
        *(f"Disallow: {prefix}/{path}" for prefix in ("", "/en") for path in _UNREAD),
        f"Sitemap: {address}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
