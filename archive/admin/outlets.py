"""Outlets with their names and domains."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

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
