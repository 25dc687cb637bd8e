"""What the search box offers while somebody types, as JSON for the page's script."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from archive.search import completions
from archive.web import completing


@require_safe
@cache_control(public=True, max_age=completing.FRESH)
def show_completions(request: HttpRequest) -> JsonResponse:
    """Completions of the end of `q`, the best first; an empty list where there are none."""
    text = request.GET.get("q", "")
    found = completions.complete(text)
    return JsonResponse(
        {"q": text[: completing.ECHO_LIMIT], "completions": [completing.describe(one) for one in found]}
    )
