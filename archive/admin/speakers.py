"""Speakers and the officials among them, with their spellings and positions."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet, TextField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import AsideDesk
from archive.admin.entities import EntityDesk, MergedFilter
from archive.admin.generics import TabularInline
from archive.admin.spellings import SpellingForm, SpellingFormSet, find_speakers
from archive.models import Official, Position, Speaker, SpeakerName


class SpeakerNameInline(TabularInline):
    """The spellings."""

    model = SpeakerName
    form = SpellingForm
    formset = SpellingFormSet
    fk_name = "speaker"
    fields = ["name"]
    extra = 1
    classes = ["plain"]


class PositionInline(TabularInline):
    """The offices held, with their terms."""

    model = Position
    fk_name = "speaker"
    fields = ["title", "organisation", "country", "start", "end"]
    extra = 0
    classes = ["plain"]


@admin.register(Speaker)
class SpeakerDesk(EntityDesk):
    """Whoever utters a statement."""

    list_display = ["name", "kind", "official", "country", "reviewed", "survivor"]
    list_filter = ["official", "reviewed", "kind", MergedFilter]
    list_select_related = ["merged_into"]
    search_fields = ["name"]
    search_help_text = _("Nama dalam ejaan apa pun")
    fields = ["name", ("kind", "official", "country"), "description", "reviewed", ("slug", "authority_id", "survivor")]
    readonly_fields = ["slug", "authority_id", "survivor", "reviewed"]
    inlines = [SpeakerNameInline, PositionInline]
    formfield_overrides = {TextField: {"widget": forms.Textarea({"rows": 3})}}

    def find(self, term: str) -> list[int]:
        """The keys of the speakers that the term names."""
        return find_speakers(term)


@admin.register(Official)
class OfficialDesk(SpeakerDesk):
    """Speakers that speak for public power."""

    list_display = ["name", "kind", "country", "reviewed"]
    list_filter = ["reviewed", "kind"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Officials that were not merged away."""
        rows: QuerySet[Any] = Official.objects.all().order_by("name", "pk")
        return rows

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """New ones are opened as speakers."""
        return False


@admin.register(SpeakerName)
class SpeakerNameDesk(AsideDesk):
    """All spellings; they are edited with their speaker."""

    list_display = ["name", "speaker", "merged_from"]
    list_select_related = ["speaker", "merged_from"]
    search_fields = ["key"]


@admin.register(Position)
class PositionDesk(AsideDesk):
    """All positions; they are edited with their speaker."""

    list_display = ["title", "organisation", "speaker", "country", "start", "end"]
    list_select_related = ["speaker"]
    search_fields = ["title", "organisation"]
