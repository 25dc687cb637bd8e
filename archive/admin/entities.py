"""What the desks of speakers and places share: corrections, opening of rows, and the merge with its preview."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from archive.admin import splitting
from archive.admin.desk import Desk, curator_of, is_key
from archive.admin.generics import ModelChoiceField
from archive.admin.opening import open_row
from archive.admin.readings import show_link
from archive.entities import curation
from archive.models import Place


class MergedFilter(admin.SimpleListFilter):
    """Rows that were merged away are shown on request only."""

    title = _("penggabungan")
    parameter_name = "digabung"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The rows that were merged away."""
        return [("ya", _("sudah digabungkan"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows of the choice."""
        return queryset.filter(merged_into__isnull=self.value() != "ya")


class EntityDesk(Desk):
    """A list of speakers or places; a change of them is a decision, a merge is previewed first."""

    actions = ["merge_selected", "mark_reviewed"]
    ordering = ["name", "pk"]
    change_form_template = "admin/archive/entity_form.html"

    def get_urls(self) -> list[Any]:
        """With the pages of the merge and of the split."""
        name, wrap = f"archive_{self.opts.model_name}", self.admin_site.admin_view
        return [
            path("gabungkan/", wrap(self.merge_view), name=f"{name}_merge"),
            path("<int:key>/pisahkan/", wrap(self.split_view), name=f"{name}_split"),
            *super().get_urls(),
        ]

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Whoever may merge may split too."""
        sort = "place" if issubclass(self.model, Place) else "speaker"
        return request.user.has_perm(f"archive.merge_{sort}")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """Rows with a spelling that holds the term; the boxes of forms offer none that was merged away."""
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            queryset = queryset.filter(merged_into=None)
        if not search_term.strip():
            return queryset, False
        return queryset.filter(pk__in=self.find(search_term)), False

    def find(self, term: str) -> list[int]:
        """The keys of the rows that the term names."""
        raise NotImplementedError

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A change is a decision; a new row gets its address and its name as a spelling."""
        if not change:
            open_row(obj)
            return
        changes = {name: form.cleaned_data[name] for name in form.changed_data}
        if "parent" in changes:
            parent = changes.pop("parent")
            changes["parent_id"] = parent.pk if parent else None
        if changes:
            curation.correct(obj, changes, by=curator_of(request))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Changed spellings or positions are a decision too: the machine reads by them from then on."""
        super().save_related(request, form, formsets, change)
        if change and any(formset.has_changed() for formset in formsets):
            curation.correct(form.instance, {"reviewed": True}, by=curator_of(request))

    @admin.action(description=_("Tandai sudah ditinjau"), permissions=["change"])
    def mark_reviewed(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """A curator has looked at these rows and found them right."""
        for row in queryset.filter(reviewed=False, merged_into=None)[:200]:
            curation.correct(row, {"reviewed": True}, by=curator_of(request))
        self.message_user(request, _("Ditandai sudah ditinjau."), messages.SUCCESS)

    @admin.action(description=_("Gabungkan dua yang dipilih…"), permissions=["merge"])
    def merge_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """To the preview of the merge."""
        keys = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(keys) != 2:
            self.message_user(request, _("Pilih tepat dua baris."), messages.WARNING)
            return None
        return HttpResponseRedirect(f"{self._merge_address()}?dari={keys[1]}&ke={keys[0]}")

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        """Choose two and see what would move (GET); merge them (POST)."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        form = self._merge_form(request.POST if request.method == "POST" else request.GET)
        if request.method == "POST" and form.is_valid():
            try:
                return self._merge(request, form.cleaned_data["dari"], form.cleaned_data["ke"])
            except curation.CurationError as error:
                form.add_error(None, str(error))
        return TemplateResponse(request, "admin/archive/merge.html", self._merge_context(request, form))

    def split_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Choose what becomes another's (GET); move it (POST)."""
        entity = self.model._default_manager.filter(pk=key, merged_into=None).first()
        if not self.has_merge_permission(request):
            raise PermissionDenied
        if entity is None:
            raise Http404
        form = splitting.SplitForm(entity, request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                moved = form.move(by=curator_of(request))
            except curation.CurationError as error:
                form.add_error(None, str(error))
            else:
                self.message_user(
                    request, _("Dipisahkan. Keputusan ini dapat dibatalkan di riwayat."), messages.SUCCESS
                )
                return HttpResponseRedirect(reverse(f"admin:archive_{self.opts.model_name}_change", args=[moved.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Pisahkan dari %(name)s") % {"name": entity.name},
            "opts": self.opts,
            "entity": entity,
            "form": form,
            **splitting.list_holdings(entity, request.GET),
        }
        return TemplateResponse(request, "admin/archive/split.html", context)

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> Any:
        """The form, which offers merge and split to those who may."""
        more = {**(extra_context or {}), "may_merge": self.has_merge_permission(request)}
        return super().change_view(request, object_id, form_url, more)

    def _merge(self, request: HttpRequest, loser: Any, survivor: Any) -> HttpResponse:
        curation.merge(loser, into=survivor, by=curator_of(request))
        done = _("%(loser)s digabungkan ke %(survivor)s. Keputusan ini dapat dibatalkan di daftar keputusan.")
        self.message_user(request, done % {"loser": loser, "survivor": survivor}, messages.SUCCESS)
        return HttpResponseRedirect(reverse(f"admin:archive_{self.opts.model_name}_change", args=[survivor.pk]))

    def _merge_form(self, data: Any) -> forms.Form:
        field = self.model._meta.get_field("merged_into")
        rows = self.model._default_manager.filter(merged_into=None)

        def choose(label: Any) -> ModelChoiceField:
            return ModelChoiceField(rows, label=label, widget=AutocompleteSelect(field, self.admin_site))

        fields = {"dari": choose(_("Yang digabungkan")), "ke": choose(_("Yang tetap ada"))}
        keys = {name: data[name] for name in fields if is_key(data.get(name, ""))}
        form: forms.Form = type("MergeForm", (forms.Form,), fields)(keys or None)
        return form

    def _merge_context(self, request: HttpRequest, form: Any) -> dict[str, Any]:
        pair = form.cleaned_data if form.is_bound and form.is_valid() else {}
        loser, survivor = pair.get("dari"), pair.get("ke")
        moved = curation.preview(loser, survivor) if loser and survivor and loser != survivor else {}
        return {
            **self.admin_site.each_context(request),
            "title": _("Gabungkan %(name)s") % {"name": self.opts.verbose_name},
            "opts": self.opts,
            "form": form,
            "media": self.media + form.media,
            "loser": loser,
            "survivor": survivor,
            "moved": moved,
            "spellings": {row: list(row.names.values_list("name", flat=True)[:50]) for row in (loser, survivor) if row},
        }

    def _merge_address(self) -> str:
        return reverse(f"admin:archive_{self.opts.model_name}_merge")

    @admin.display(description=_("digabung ke"))
    def survivor(self, obj: Any) -> str:
        """The row that this one was merged into."""
        return show_link(self.opts.model_name or "", obj.merged_into_id, obj.merged_into)
