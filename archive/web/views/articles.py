"""One article, its versions, its citation as a file and its card."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from archive.models import Article
from archive.web import cards, citations, evidence, reading, related, versions
from archive.web.views.opening import of_article


@of_article
def show_article(request: HttpRequest, article: Article, slug: str = "") -> HttpResponse:
    """The text with its statements and places marked, and where it comes from. Another slug leads to the right one."""
    if slug != article.slug:
        return redirect("article", article.pk, article.slug, permanent=True)
    address = request.build_absolute_uri(request.path)
    context = {
        "article": article,
        "reading": reading.read(article, everybody=request.GET.get("semua") == "1"),
        "source": reading.find_source(article),
        "captures": evidence.list_captures(article),
        "beside": related.look_around(article),
        "citations": citations.list_styles(article, address, accessed=timezone.localdate()),
        "card": request.build_absolute_uri(reverse("card", args=[article.pk])),
    }
    return render(request, "article.html", context)


@of_article
def show_versions(request: HttpRequest, article: Article) -> HttpResponse:
    """Every revision, and what changed between two of them: `dari` and `sampai`, else the last two."""
    history = versions.trace(article, request.GET.get("dari", ""), request.GET.get("sampai", ""))
    return render(request, "versions.html", {"article": article, "history": history})


@of_article
def show_citation(request: HttpRequest, article: Article, ending: str) -> HttpResponse:
    """The article for programs that keep references: BibTeX or RIS."""
    if ending not in citations.WRITERS:
        raise Http404
    address = request.build_absolute_uri(reverse("article", args=[article.pk, article.slug]))
    return citations.write_file(citations.refer(article, address, accessed=timezone.localdate()), ending)


@of_article
def show_card(request: HttpRequest, article: Article) -> HttpResponse:
    """The picture that a link to the article shows where it is shared."""
    response = HttpResponse(cards.fetch(article), content_type="image/png")
    response["Cache-Control"] = f"public, max-age={cards.KEPT}"
    return response
