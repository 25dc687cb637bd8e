"""Outlets with their names and domains."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from archive.admin import outlet_rules
from archive.admin.desk import AsideDesk, Desk
from archive.admin.generics import ModelForm, TabularInline
from archive.admin.spellings import OutletSpellingFormSet, SpellingForm, find_outlets
from archive.entities import locks
from archive.ingest.fingerprints import find_host
from archive.ingest.storage import slugs
from archive.language.names import name_key
from archive.models import Outlet, OutletDomain, OutletName


class OutletNameInline(TabularInline):
    """The names as printed."""

    model = OutletName
    form = SpellingForm
    formset = OutletSpellingFormSet
    fields = ["name"]
    extra = 1
    classes = ["plain"]


class DomainForm(ModelForm):
    """A domain, also out of a whole address."""

    def clean_domain(self) -> str:
        """In small letters, without "www."; ValidationError for what is no host."""
        text = str(self.cleaned_data["domain"]).strip()
        host = find_host(text if "//" in text else f"//{text}")
        if host is None or "." not in host:
            raise forms.ValidationError(_("Tulis domain seperti kompas.com."))
        return host


class OutletDomainInline(TabularInline):
    """The domains."""

    model = OutletDomain
    form = DomainForm
    fields = ["domain"]
    extra = 1
    classes = ["plain"]


@admin.register(Outlet)
class OutletDesk(Desk):
    """Who published."""

    list_display = ["name", "slug", "authority_id"]
    ordering = ["name", "pk"]
    search_fields = ["name"]
    search_help_text = _("Nama tercetak apa pun")
    fields = ["name", "description", ("slug", "authority_id")]
    readonly_fields = ["slug", "authority_id"]
    inlines = [OutletNameInline, OutletDomainInline]
    change_form_template = "admin/archive/outlet_form.html"

    def get_urls(self) -> list[Any]:
        """With the page of the outlet's rules."""
        rules = self.admin_site.admin_view(self.rules_view)
        return [path("<int:pk>/aturan/", rules, name="archive_outlet_rules"), *super().get_urls()]

    def rules_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The rules by which the outlet's pages are read: shown (GET), tried out or saved (POST)."""
        outlet = get_object_or_404(Outlet, pk=pk)
        if not self.has_change_permission(request, outlet):
            raise PermissionDenied
        form = outlet_rules.open_form(outlet, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid() and "_save" in request.POST:
            form.save()
            self.message_user(request, _("Aturan disimpan; artikel berikutnya dibaca menurut aturan ini."))
            return HttpResponseRedirect(reverse("admin:archive_outlet_rules", args=[pk]))
        trials = outlet_rules.try_out(form) if form.is_bound and form.is_valid() else None
        title = _("Aturan pembacaan %(name)s") % {"name": outlet.name}
        context = {"title": title, "opts": self.opts, "form": form, "outlet": outlet, "trials": trials}
        return TemplateResponse(
            request, "admin/archive/outlet_rules.html", {**self.admin_site.each_context(request), **context}
        )

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """Outlets with a name that holds the term."""
        if not search_term.strip():
            return queryset, False
        return queryset.filter(pk__in=find_outlets(search_term)), False

    def save_model(self, request: HttpRequest, obj: Outlet, form: Any, change: bool) -> None:
        """A new outlet gets its address once and for all."""
        if not change:
            locks.hold_entities()
            obj.slug = slugs.choose(Outlet, [slugs.candidates(slugs.stem(obj.name, "media"), [], 0)])[0]
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The outlet's own name is among those by which articles find it, unless another outlet has it."""
        super().save_related(request, form, formsets, change)
        outlet = form.instance
        if key := name_key(outlet.name)[:200]:
            OutletName.objects.get_or_create({"outlet": outlet, "name": outlet.name}, key=key)


@admin.register(OutletName)
class OutletNameDesk(AsideDesk):
    """All names; they are edited with their outlet."""

    list_display = ["name", "outlet"]
    list_select_related = ["outlet"]
    search_fields = ["key"]


@admin.register(OutletDomain)
class OutletDomainDesk(AsideDesk):
    """All domains; they are edited with their outlet."""

    list_display = ["domain", "outlet"]
    list_select_related = ["outlet"]
    search_fields = ["domain"]
