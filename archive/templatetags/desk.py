"""The curator's desk around its pages: navigation by task, and the figures of the front page."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.models import Capture, Decision, Job, desk_figures

register = template.Library()

COUNT_LIMIT = desk_figures.COUNT_LIMIT
RECENT = 8  # decisions and jobs on the front page
FAILED = 5  # captures that were rejected, there


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A task of the desk: its page, who sees it, and the lists (models) at which it is the current one."""

    label: Any
    page: str
    permission: str
    models: tuple[str, ...]


def _list(label: Any, model: str, *others: str) -> Section:
    """The section that opens with the list of a model."""
    return Section(
        label=label,
        page=f"admin:archive_{model}_changelist",
        permission=f"archive.view_{model}",
        models=(model, *others),
    )


SECTIONS = (
    Section(
        label=_("Antrean"),
        page="review_desk",
        permission="archive.view_statement",
        models=("statement", "placemention", "review"),
    ),
    _list(_("Pejabat"), "official", "speaker", "speakername", "position", "duplicatesuggestion"),
    _list(_("Tempat"), "place", "placename"),
    _list(_("Artikel"), "article", "revision", "searchentry"),
    _list(_("Unggahan"), "job", "jobline", "uploadedfile", "uploadedpart"),
    _list(_("Tangkapan"), "capture", "content"),
    _list(_("Laporan"), "errorreport"),
    _list(_("Media"), "outlet", "outletname", "outletdomain", "outletrule"),
    _list(_("Keputusan"), "decision"),
    _list(_("Riwayat"), "changeset", "change"),
)


@register.inclusion_tag("admin/archive/nav.html", takes_context=True)
def desk_nav(context: Any) -> dict[str, Any]:
    """The tasks that whoever is signed in may open; none for a visitor."""
    request = context.get("request")
    if request is None or not request.user.is_staff:
        return {"sections": []}
    match = request.resolver_match
    model = _name_model(match.url_name if match else None)
    shown = [section for section in SECTIONS if request.user.has_perm(section.permission)]
    return {
        "sections": [
            {"label": section.label, "address": reverse(section.page), "current": model in section.models}
            for section in shown
        ]
    }


@register.inclusion_tag("admin/archive/queue.html")
def review_queue() -> dict[str, Any]:
    """How much waits of each sort, with the list that shows it; counted no further than COUNT_LIMIT, in one query."""
    counts = desk_figures.count_waiting()
    return {"limit": COUNT_LIMIT, "queues": [_describe(queue, counts) for queue in _QUEUES]}


@register.inclusion_tag("admin/archive/accuracy.html")
def machine_accuracy() -> dict[str, Any]:
    """How right the machine is, as curators see it: by week and by rule, of the newest verdicts, in one query."""
    accuracy = desk_figures.measure_accuracy()
    weeks, rules = ([_draw(row) for row in rows] for rows in (accuracy.weeks, accuracy.rules))
    return {"weeks": weeks, "rules": rules, "limit": desk_figures.VERDICT_LIMIT}


@register.inclusion_tag("admin/archive/open_jobs.html")
def open_jobs() -> dict[str, Any]:
    """The jobs that wait or run."""
    return {"jobs": list(Job.objects.open().defer("subjects").select_related("curator")[:RECENT])}


@register.inclusion_tag("admin/archive/failed.html")
def failed_captures() -> dict[str, Any]:
    """The captures that were rejected last, and why; read from the index by outcome."""
    rejected = Capture.objects.filter(outcome=Capture.Outcome.REJECTED).order_by("-ingested_at")
    return {"captures": list(rejected.only("source", "reason", "ingested_at")[:FAILED])}


@register.inclusion_tag("admin/archive/recent.html")
def recent_decisions() -> dict[str, Any]:
    """The newest decisions of all curators."""
    rows = Decision.objects.select_related("article", "speaker", "place", "curator").order_by("-pk")
    return {"decisions": list(rows[:RECENT])}


def _name_model(url_name: str | None) -> str:
    """ "statement" of "archive_statement_change", "review" of the review queue; "" for pages of no model."""
    head, _mark, rest = (url_name or "").partition("_")
    if head == "review":
        return head
    return rest.partition("_")[0] if head == "archive" else ""


_QUEUES = (
    (_("Pernyataan"), "statement", ""),
    (_("Penyebutan tempat"), "placemention", ""),
    (_("Narasumber baru"), "speaker", "reviewed__exact=0"),
    (_("Kemungkinan kembar"), "duplicatesuggestion", ""),
    (_("Laporan pembaca"), "errorreport", "status__exact=open"),
    (_("Tangkapan ditolak"), "capture", "outcome__exact=rejected"),
    (_("Artikel disembunyikan"), "article", "hidden__exact=1"),
)


def _describe(queue: tuple[Any, str, str], counts: dict[str, int]) -> dict[str, Any]:
    label, model, query = queue
    return {"label": label, "page": f"admin:archive_{model}_changelist", "query": query, "count": counts[model]}


def _draw(row: desk_figures.Verdicts) -> dict[str, Any]:
    """The row with the edges of its bar's three parts, in hundredths of the width."""
    right, mended = row.right, round(100 * (row.confirmed + row.corrected) / row.total)
    return {"verdicts": row, "right": right, "mended": mended, "middle": mended - right, "rest": 100 - mended}
