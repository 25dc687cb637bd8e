"""Opens the article that an address names, for the views of it and of all that belongs to it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.cache import add_never_cache_headers

from archive.models import Article

View = Callable[..., HttpResponseBase]


def of_article(view: View) -> View:
    """The view with the article in place of its number. What belongs to a hidden one is gone, whatever was asked."""

    @wraps(view)
    def open_article(request: HttpRequest, pk: int, **rest: Any) -> HttpResponseBase:
        article = get_object_or_404(Article.objects.with_context(), pk=pk, current_revision__isnull=False)
        return _show_gone(request, article) if article.hidden else view(request, article, **rest)

    return open_article


def _show_gone(request: HttpRequest, article: Article) -> HttpResponse:
    """That the article was taken from the readers' sight, and why; nothing of what it says."""
    response = render(request, "410.html", {"reason": article.hidden_reason}, status=410)
    add_never_cache_headers(response)
    return response
