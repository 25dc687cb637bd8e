"""What waits on the curator's desk."""

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from archive.models import Article, Capture, PlaceMention, ReviewStatus, Speaker, Statement

register = template.Library()

COUNT_LIMIT = 10_000  # beyond that the desk says "more than"


@register.inclusion_tag("admin/archive/queue.html")
def review_queue() -> dict[str, Any]:
    """How much waits of each sort, with the list that shows it; counted no further than COUNT_LIMIT."""
    waiting = ReviewStatus.MACHINE
    queues = [
        (_("Pernyataan"), "statement", "", Statement.objects.filter(status=waiting)),
        (_("Penyebutan tempat"), "placemention", "", PlaceMention.objects.filter(status=waiting)),
        (
            _("Narasumber baru"),
            "speaker",
            "reviewed__exact=0",
            Speaker.objects.filter(reviewed=False, merged_into=None),
        ),
        (_("Tangkapan ditolak"), "capture", "outcome__exact=rejected", Capture.objects.filter(outcome="rejected")),
        (_("Artikel disembunyikan"), "article", "hidden__exact=1", Article.objects.filter(hidden=True)),
    ]
    return {"limit": COUNT_LIMIT, "queues": [_describe(*queue) for queue in queues]}


def _describe(label: Any, page: str, query: str, rows: Any) -> dict[str, Any]:
    return {"label": label, "page": f"admin:archive_{page}_changelist", "query": query, "count": _count(rows)}


def _count(rows: Any) -> int:
    return int(rows[: COUNT_LIMIT + 1].count())
