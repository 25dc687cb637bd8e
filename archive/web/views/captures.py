"""The original of an article: the capture that it was read from."""

from csp.constants import SELF
from csp.decorators import csp, csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.clickjacking import xframe_options_sameorigin

from archive.models import Article
from archive.web import captured
from archive.web.views.opening import of_article


@of_article
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # django-csp knows only views without arguments
def show_capture(request: HttpRequest, article: Article, capture: int) -> HttpResponse:
    """What is known of a capture, around a frame that shows its bytes."""
    rows = article.captures.select_related("content").defer("content__compressed")
    return render(request, "capture.html", {"article": article, "capture": get_object_or_404(rows, pk=capture)})


@of_article
@csp(captured.POLICY)  # type: ignore[arg-type]  # as above
@xframe_options_sameorigin
def show_content(request: HttpRequest, article: Article, capture: int) -> HttpResponse:
    """The bytes in the frame, or with `unduh=1` as a file."""
    found = get_object_or_404(article.captures.select_related("content"), pk=capture)
    return captured.hand_out(found) if request.GET.get("unduh") == "1" else captured.show(found)
