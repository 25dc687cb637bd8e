"""One article, and its versions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from archive.models import Article
from archive.web import citations, reading, related, versions


def show_article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """The text with its statements and places marked, and where it comes from. Another slug leads to the right one."""
    article = get_object_or_404(Article.objects.with_context(), pk=pk, current_revision__isnull=False)
    if article.hidden:
        return show_gone(request, article)
    if slug != article.slug:
        return redirect("article", pk, article.slug, permanent=True)
    address = request.build_absolute_uri(request.path)
    context = {
        "article": article,
        "reading": reading.read(article, everybody=request.GET.get("semua") == "1"),
        "source": reading.find_source(article),
        "captures": reading.list_captures(article),
        "copies": Article.objects.visible().copies_of(article).select_related("outlet")[: related.COPIES],
        "related": related.find_related(article),
        "address": address,
        "citation": citations.cite(article, address, accessed=timezone.localdate()),
    }
    return render(request, "article.html", context)


def show_versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Every revision, and what changed between two of them: `dari` and `sampai`, else the last two."""
    article = get_object_or_404(Article.objects.all(), pk=pk, current_revision__isnull=False)
    if article.hidden:
        return show_gone(request, article)
    history = versions.trace(article, request.GET.get("dari", ""), request.GET.get("sampai", ""))
    return render(request, "versions.html", {"article": article, "history": history})


def show_gone(request: HttpRequest, article: Article) -> HttpResponse:
    """That the article was taken from the readers' sight, and why; nothing of what it says."""
    response = render(request, "410.html", {"reason": article.hidden_reason}, status=410)
    add_never_cache_headers(response)
    return response
