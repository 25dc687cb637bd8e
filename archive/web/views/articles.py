"""One article, its versions, its citation as a file and its card."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from archive.models import Article
from archive.web import cards, citations, reading, related, versions


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
        "copies": Article.objects.visible().copies_of(article).in_rows()[: related.COPIES],
        "related": related.find_related(article),
        "citations": citations.list_styles(article, address, accessed=timezone.localdate()),
        "card": request.build_absolute_uri(reverse("card", args=[pk])),
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


def show_citation(request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """The article for programs that keep references: BibTeX or RIS."""
    if ending not in citations.WRITERS:
        raise Http404
    article = get_object_or_404(Article.objects.visible().select_related("outlet"), pk=pk)
    address = request.build_absolute_uri(reverse("article", args=[pk, article.slug]))
    return citations.write_file(citations.refer(article, address, accessed=timezone.localdate()), ending)


def show_card(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture that a link to the article shows where it is shared."""
    article = get_object_or_404(Article.objects.visible().select_related("outlet"), pk=pk)
    response = HttpResponse(cards.fetch(article), content_type="image/png")
    response["Cache-Control"] = f"public, max-age={cards.KEPT}"
    return response
