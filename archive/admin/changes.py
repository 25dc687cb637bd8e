"""The feed of changes: who changed what and when, before and after, and the way back of one."""

import uuid
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import AsideDesk, ReadOnlyDesk, curator_of
from archive.admin.history import SHOWN, describe
from archive.entities import curation
from archive.models import Change, ChangeSet

SUMMED = 3  # rows of a set that the feed names


@admin.register(ChangeSet)
class ChangeSetDesk(ReadOnlyDesk):
    """The feed: each thing that somebody did, the newest first."""

    change_form_template = "admin/archive/changeset.html"
    list_display = ["made_at", "curator", "summary", "rows"]
    list_filter = ["made_at"]
    list_select_related = ["curator"]
    fields = [("made_at", "curator", "route")]
    ordering = ["-made_at", "pk"]
    sortable_by = ()
    search_fields = ["=curator__username"]
    search_help_text = _("Nama pengguna")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ChangeSet]:
        """With the first rows of each and their number."""
        counts = Change.objects.filter(changeset=OuterRef("pk")).order_by().values("changeset")
        first = Prefetch("changes", Change.objects.order_by("pk")[:SUMMED], to_attr="first_changes")
        sets: QuerySet[ChangeSet] = super().get_queryset(request).prefetch_related(first)
        return sets.annotate(number=Coalesce(Subquery(counts.annotate(n=Count("pk")).values("n")), 0))

    def get_urls(self) -> list[Any]:
        """With the way back of one change."""
        revert = self.admin_site.admin_view(self.revert_view)
        return [
            path("kembalikan/<int:pk>/", revert, name="archive_changeset_revert"),
            *super().get_urls(),
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """One set: each of its rows, before and after."""
        key = _read_key(object_id)
        entries = [describe(change) for change in Change.objects.filter(changeset=key).order_by("pk")[: SHOWN + 1]]
        context = {
            **(extra_context or {}),
            "entries": entries[:SHOWN],
            "more": len(entries) > SHOWN,
            "may_revert": self._may_revert(request),
        }
        return super().change_view(request, object_id, form_url, context)

    def revert_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take one change back (POST)."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not self._may_revert(request):
            raise PermissionDenied
        change = get_object_or_404(Change, pk=pk)
        try:
            curation.revert(change, by=curator_of(request))
            self.message_user(request, _("Perubahan dikembalikan."), messages.SUCCESS)
        except curation.CurationError as error:
            self.message_user(request, str(error), messages.ERROR)
        return HttpResponseRedirect(reverse("admin:archive_changeset_change", args=[change.changeset_id]))

    def _may_revert(self, request: HttpRequest) -> bool:
        """Whoever may undo decisions may take back changes."""
        return request.user.has_perm("archive.change_decision")

    @admin.display(description=_("apa"))
    def summary(self, obj: Any) -> str:
        """The first rows, in words."""
        entries = [describe(change) for change in obj.first_changes]
        return "; ".join(f"{entry.label} {entry.change.get_operation_display()}" for entry in entries)

    @admin.display(description=_("baris"))
    def rows(self, obj: Any) -> int:
        """How many rows changed."""
        return int(obj.number)


@admin.register(Change)
class ChangeDesk(AsideDesk):
    """Every changed row; reached from the feed."""

    list_display = ["pk", "operation", "table", "row", "changeset"]
    list_filter = ["operation"]
    list_select_related = ["changeset"]
    ordering = ["-pk"]
    search_fields = ["=table"]


def _read_key(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
