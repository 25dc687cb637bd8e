"""Likely duplicates: each pair is merged, after the preview, or dismissed for good."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from archive.admin.desk import ReadOnlyDesk, bounded, curator_of
from archive.admin.readings import show_link
from archive.entities import duplicates
from archive.models import DuplicateSuggestion


class StatusFilter(admin.SimpleListFilter):
    """What waits, unless something else is asked for."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """What was decided."""
        return [(value, label) for value, label in DuplicateSuggestion.Status.choices if value != "open"]

    def choices(self, changelist: Any) -> Iterator[Any]:
        """As usual, with what waits in the place of "all"."""
        found = list(super().choices(changelist))
        found[0] = {**found[0], "display": _("menunggu")}
        yield from found

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        """The suggestions of the choice."""
        chosen: QuerySet[Any] = queryset.filter(status=self.value()) if self.value() else queryset.open()
        return chosen


@admin.register(DuplicateSuggestion)
class DuplicateDesk(ReadOnlyDesk):
    """The likest first."""

    actions = ["dismiss_selected"]
    list_display = ["score_shown", "first", "second", "reasons_shown", "merge_link"]
    list_display_links = None
    list_filter = [StatusFilter]
    list_select_related = ["speaker", "other_speaker", "place", "other_place"]
    ordering = ["-score", "pk"]
    sortable_by = ()
    search_fields = ["speaker__name", "other_speaker__name", "place__name", "other_place__name"]

    def has_dismiss_permission(self, request: HttpRequest) -> bool:
        """Whoever may merge may say that two are not one."""
        return request.user.has_perm("archive.merge_speaker")

    @admin.action(description=_("Bukan kembar"), permissions=["dismiss"])
    def dismiss_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """These are not one, and are not suggested again."""
        done = sum(duplicates.dismiss(row, by=curator_of(request)) for row in bounded(queryset))
        text = ngettext("%(count)d pasangan ditolak.", "%(count)d pasangan ditolak.", done) % {"count": done}
        self.message_user(request, text, messages.SUCCESS)

    @admin.display(description=_("kemiripan"))
    def score_shown(self, obj: DuplicateSuggestion) -> str:
        """Per cent."""
        return f"{obj.score:.0%}"

    @admin.display(description=_("yang satu"))
    def first(self, obj: DuplicateSuggestion) -> str:
        """The one that was opened earlier."""
        return _show(obj, obj.speaker or obj.place)

    @admin.display(description=_("yang lain"))
    def second(self, obj: DuplicateSuggestion) -> str:
        """The one that was opened later."""
        return _show(obj, obj.other_speaker or obj.other_place)

    @admin.display(description=_("alasan"))
    def reasons_shown(self, obj: DuplicateSuggestion) -> str:
        """Why they may be one."""
        return ", ".join(obj.reasons)

    @admin.display(description="")
    def merge_link(self, obj: DuplicateSuggestion) -> str:
        """To the preview of the merge, of the later into the earlier."""
        if obj.status != DuplicateSuggestion.Status.OPEN:
            return ""
        address = reverse(f"admin:archive_{_sort(obj)}_merge")
        loser, survivor = (obj.other_speaker_id or obj.other_place_id), (obj.speaker_id or obj.place_id)
        return format_html('<a href="{}?dari={}&amp;ke={}">{}</a>', address, loser, survivor, _("Gabungkan…"))


def _sort(suggestion: DuplicateSuggestion) -> str:
    return "speaker" if suggestion.speaker_id else "place"


def _show(suggestion: DuplicateSuggestion, row: Any) -> str:
    return show_link(_sort(suggestion), row.pk, f"{row.name} {row.country}".strip())
