"""Mentions of places: the review queue of what is where."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from archive.admin.generics import ModelForm
from archive.admin.readings import ReadingDesk, ReviewFilter, show_excerpt, show_link
from archive.admin.spellings import find_places
from archive.models import PlaceMention


class MentionForm(ModelForm):
    """What a curator corrects about a mention."""

    class Meta:
        model = PlaceMention
        fields = ["place", "name"]


@admin.register(PlaceMention)
class MentionDesk(ReadingDesk):
    """The least certain first; search by any spelling of the place, or by the words as printed."""

    form = MentionForm
    entity_field = "place"
    autocomplete_fields = ["place"]
    list_display = ["score_shown", "what", "printed", "where", "status"]
    list_display_links = ["what"]
    list_filter = [ReviewFilter, "in_title", "place__type"]
    list_select_related = ["place", "article"]
    search_fields = ["text"]
    search_help_text = _("Nama tempat dalam ejaan apa pun")
    readonly_fields = ["excerpt", "article_link", "text", "status", "score_shown", "reasons"]
    fieldsets = [
        (None, {"fields": ["excerpt", "article_link", ("status", "score_shown", "reasons")]}),
        (_("Pembacaan"), {"fields": [("text", "place", "name")]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[PlaceMention]:
        """With the text for a single mention."""
        rows: QuerySet[PlaceMention] = super().get_queryset(request)
        match = request.resolver_match
        return rows.select_related("revision", "article") if match and "object_id" in match.kwargs else rows

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """Mentions of places that the term names, or of nothing known under that name."""
        if not search_term.strip():
            return queryset, False
        return queryset.filter(Q(place__in=find_places(search_term)) | Q(place=None, text__iexact=search_term)), False

    @admin.display(description=_("keyakinan"), ordering="score")
    def score_shown(self, obj: PlaceMention) -> str:
        """Per cent."""
        return f"{obj.score:.0%}"

    @admin.display(description=_("tempat"))
    def what(self, obj: PlaceMention) -> str:
        """The place and its kind."""
        if obj.place is None:
            return "–"
        return format_html(
            '<bdi>{}</bdi> <span class="quiet">{} {}</span>',
            obj.place.name,
            obj.place.get_type_display(),
            obj.place.country,
        )

    @admin.display(description=_("tertulis"))
    def printed(self, obj: PlaceMention) -> str:
        """The words of the text."""
        return obj.text

    @admin.display(description=_("artikel"))
    def where(self, obj: PlaceMention) -> str:
        """The article."""
        return show_link("article", obj.article_id, Truncator(obj.article.title).chars(60))

    @admin.display(description=_("dalam paragrafnya"))
    def excerpt(self, obj: PlaceMention) -> str:
        """The mention in its paragraph, or in the title."""
        return show_excerpt(obj.revision.title if obj.in_title else obj.revision.body, obj.start, obj.end)

    @admin.display(description=_("artikel"))
    def article_link(self, obj: PlaceMention) -> str:
        """The article's form."""
        return show_link("article", obj.article_id, obj.article.title)
