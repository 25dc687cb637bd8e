"""The review queue: what the machine read and nobody has looked at yet, the least certain first."""

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from archive.admin.desk import Desk, bounded, curator_of
from archive.entities import curation
from archive.models import Decision, PlaceMention, ReviewStatus, Statement

Reading = Statement | PlaceMention

EXCERPT_LENGTH = 700  # code points shown on either side of a reading, within its paragraph


class ReviewFilter(admin.SimpleListFilter):
    """By what curators decided; without a choice, what waits for them."""

    title = _("peninjauan")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Everything, and each decided status; the queue itself is the default."""
        decided = [(value, label) for value, label in ReviewStatus.choices if value != ReviewStatus.MACHINE]
        return [("semua", _("semua")), *decided]

    def choices(self, changelist: Any) -> Iterator[Any]:
        """As usual, with the queue in the place of "all"."""
        found = list(super().choices(changelist))
        found[0] = {**found[0], "display": _("menunggu peninjauan")}
        yield from found

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows of the chosen status."""
        value = self.value()
        return queryset if value == "semua" else queryset.filter(status=value or ReviewStatus.MACHINE)


class ReadingDesk(Desk):
    """A list of readings; every button and action on them is a decision."""

    actions = ["confirm_selected", "reject_selected"]
    ordering = ["score", "pk"]
    sortable_by = ["score"]
    list_per_page = 25
    change_form_template = "admin/archive/reading_form.html"
    entity_field = ""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Readings come from the machine."""
        return False

    def get_ordering(self, request: HttpRequest) -> Any:
        """The queue by certainty; everything, for which there is no such index, by age."""
        return ["-pk"] if request.GET.get("status") == "semua" else super().get_ordering(request)

    @admin.action(description=_("Benarkan yang dipilih"), permissions=["change"])
    def confirm_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """The machine read these rightly."""
        self._decide_all(request, queryset, curation.confirm)

    @admin.action(description=_("Tolak yang dipilih"), permissions=["change"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """The machine should not have read these."""
        self._decide_all(request, queryset, curation.reject)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A changed field is a correction; the buttons confirm and reject."""
        by = curator_of(request)
        changes = self.list_changes(form)
        if "_reject" in request.POST:
            curation.reject(obj, by=by)
        elif changes:
            curation.correct(obj, changes, by=by)
        elif "_confirm" in request.POST:
            curation.confirm(obj, by=by)

    def list_changes(self, form: Any) -> dict[str, Any]:
        """The changed fields as curation wants them."""
        changes = {name: form.cleaned_data[name] for name in form.changed_data}
        if self.entity_field in changes:
            chosen = changes.pop(self.entity_field)
            changes["entity"] = chosen.pk if chosen else None
        return {name: value for name, value in changes.items() if form.initial.get(name) != value}

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """On to the next reading that waits, unless the curator wants to stay."""
        if "_continue" in request.POST or "_popup" in request.POST:
            return super().response_change(request, obj)
        following = self.next_waiting(obj)
        if following is None:
            self.message_user(request, _("Antrean kosong."), messages.SUCCESS)
            return HttpResponseRedirect(self._address("changelist"))
        return HttpResponseRedirect(self._address("change", following))

    def next_waiting(self, obj: Any) -> int | None:
        """The key of the least certain reading that waits, after this one if there is any."""
        waiting = self.model._default_manager.filter(status=ReviewStatus.MACHINE).order_by("score", "pk")
        later = waiting.filter(score__gte=obj.score).exclude(score=obj.score, pk__lte=obj.pk)
        row = later.values_list("pk", flat=True).first() or waiting.values_list("pk", flat=True).first()
        return int(row) if row is not None else None

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """The form, with the address of the reading that comes next when this one is skipped."""
        obj = self.get_object(request, object_id)
        following = self.next_waiting(obj) if obj else None
        skip = self._address("change", following) if following else ""
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), "skip_address": skip})

    def _address(self, page: str, *arguments: Any) -> str:
        return reverse(f"admin:archive_{self.opts.model_name}_{page}", args=arguments)

    def _decide_all(self, request: HttpRequest, queryset: QuerySet[Any], decide: Callable[..., Decision]) -> None:
        rows, failures = bounded(queryset), 0
        for row in rows:
            try:
                decide(row, by=curator_of(request))
            except curation.CurationError as error:
                failures += 1
                self.message_user(request, f"{row}: {error}", messages.ERROR)
        done = len(rows) - failures
        text = ngettext("%(count)d keputusan dicatat.", "%(count)d keputusan dicatat.", done) % {"count": done}
        self.message_user(request, text, messages.SUCCESS)


def show_excerpt(text: str, start: int, end: int) -> str:
    """The paragraph around a reading, with the reading marked; bounded on either side, escaped."""
    first = max(text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0, start - EXCERPT_LENGTH)
    after = text.find("\n\n", end)
    last = min(after if after >= 0 else len(text), end + EXCERPT_LENGTH)
    return format_html(
        '<blockquote class="excerpt" lang="id">{}<mark>{}</mark>{}</blockquote>',
        text[first:start],
        text[start:end],
        text[end:last],
    )


def show_link(page: str, key: object, label: object, empty: str = "–") -> str:
    """A link to another page of the desk; `empty` where there is nothing to link to."""
    if key is None:
        return empty
    return format_html('<a href="{}">{}</a>', reverse(f"admin:archive_{page}_change", args=[key]), label)


class Wide(forms.Textarea):
    """A box for words of an article."""

    def __init__(self) -> None:
        super().__init__({"rows": 4, "class": "vLargeTextField", "lang": "id"})
