"""Decisions: who decided what and when, what it changed, and the way back."""

import json
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from archive.admin import article_texts
from archive.admin.desk import ReadOnlyDesk, bounded, curator_of
from archive.admin.readings import show_link
from archive.entities import curation
from archive.models import Decision

# Who may take such a decision may take it back; for all others it is enough to be a curator.
_NEEDED = {
    Decision.Kind.MERGE_SPEAKERS: "archive.merge_speaker",
    Decision.Kind.SPLIT_SPEAKER: "archive.merge_speaker",
    Decision.Kind.MERGE_PLACES: "archive.merge_place",
    Decision.Kind.SPLIT_PLACE: "archive.merge_place",
    Decision.Kind.HIDE_ARTICLE: "archive.hide_article",
    Decision.Kind.REVISE_ARTICLE: article_texts.PERMISSION,
}


class ForceFilter(admin.SimpleListFilter):
    """In force or undone."""

    title = _("keadaan")
    parameter_name = "batal"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The two."""
        return [("tidak", _("berlaku")), ("ya", _("dibatalkan"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The decisions of the choice."""
        return queryset.filter(undone_at__isnull=self.value() == "tidak") if self.value() else queryset


@admin.register(Decision)
class DecisionDesk(ReadOnlyDesk):
    """The newest first; each can be undone, in any order."""

    actions = ["undo_selected"]
    list_display = ["decided_at", "kind", "about", "curator", "undone"]
    list_filter = ["kind", ForceFilter, "decided_at"]
    list_select_related = ["article", "speaker", "place", "curator", "undone_by"]
    ordering = ["-pk"]
    sortable_by = ()
    search_fields = ["=curator__username", "article__title", "speaker__name", "place__name"]
    search_help_text = _("Nama kurator, judul artikel, narasumber atau tempat")
    fields = [
        ("kind", "decided_at", "curator"),
        ("article_link", "speaker", "place"),
        "set_values",
        "values_beneath",
        ("undone_at", "undone_by"),
    ]
    readonly_fields = ["article_link", "set_values", "values_beneath"]

    def has_undo_permission(self, request: HttpRequest) -> bool:
        """Whoever may change decisions may undo them; nobody edits one."""
        return request.user.has_perm("archive.change_decision")

    @admin.action(description=_("Batalkan yang dipilih"), permissions=["undo"])
    def undo_selected(self, request: HttpRequest, queryset: QuerySet[Decision]) -> None:
        """Bring back what lies beneath, the newest decision first; texts that come back are read anew."""
        undone: list[Decision] = []
        for decision in bounded(queryset.order_by("-pk")):
            if not request.user.has_perm(_NEEDED.get(Decision.Kind(decision.kind), "archive.change_decision")):
                self.message_user(request, f"{decision}: {_('Itu hak editor.')}", messages.ERROR)
                continue
            try:
                curation.undo(decision, by=curator_of(request))
                undone.append(decision)
            except curation.CurationError as error:
                self.message_user(request, f"{decision}: {error}", messages.ERROR)
        article_texts.reread(request, article_texts.list_revised(undone))
        self.message_user(request, _("%(count)d keputusan dibatalkan.") % {"count": len(undone)}, messages.SUCCESS)

    @admin.display(description=_("tentang"))
    def about(self, obj: Decision) -> str:
        """The words, the row or the article that it is about."""
        text = obj.values.get("text") or obj.values.get("title") or obj.values.get("name")
        subject = obj.speaker or obj.place if obj.article is None else obj.article
        return Truncator(f"{text or ''} ({subject})" if text else str(subject)).chars(140)

    @admin.display(description=_("dibatalkan"))
    def undone(self, obj: Decision) -> str:
        """When and by whom; nothing where it is in force."""
        return f"{localize(localtime(obj.undone_at))} {obj.undone_by}" if obj.undone_at else "–"

    @admin.display(description=_("artikel"))
    def article_link(self, obj: Decision) -> str:
        """The article's form."""
        return show_link("article", obj.article_id, obj.article)

    @admin.display(description=_("menetapkan"))
    def set_values(self, obj: Decision) -> str:
        """The values, as JSON."""
        return _show_json(obj.values)

    @admin.display(description=_("sebelumnya"))
    def values_beneath(self, obj: Decision) -> str:
        """What comes back when it is undone, as JSON."""
        return _show_json(obj.before)


def _show_json(values: dict[str, Any]) -> str:
    return format_html('<pre class="values">{}</pre>', json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True))
