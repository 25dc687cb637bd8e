"""Statements: the review queue of who said what."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import words
from archive.admin.generics import ModelForm
from archive.admin.readings import ReadingDesk, ReviewFilter, Wide, show_excerpt, show_link
from archive.admin.spellings import find_speakers
from archive.models import Statement


class StatementForm(ModelForm):
    """What a curator corrects about a statement."""

    class Meta:
        model = Statement
        fields = ["speaker", "role", "direct", "cue", "text"]
        widgets = {"text": Wide()}

    def clean_text(self) -> str:
        """Words of the article's text."""
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        if text not in self.instance.revision.body:
            raise forms.ValidationError(_("Kata-kata itu tidak ada dalam teks artikel."))
        return str(text)


class SpeakerScoreFilter(admin.SimpleListFilter):
    """By how sure the machine is of the speaker."""

    title = _("keyakinan narasumber")
    parameter_name = "narasumber"
    bounds = {"rendah": (0, 0.5), "sedang": (0.5, 0.75), "tinggi": (0.75, 2)}  # from the first, below the second

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Three bands, the least certain first."""
        return [("rendah", _("di bawah 50%")), ("sedang", _("50–74%")), ("tinggi", _("75% ke atas"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows of the chosen band."""
        if self.value() not in self.bounds:
            return queryset
        least, below = self.bounds[str(self.value())]
        return queryset.filter(speaker_score__gte=least, speaker_score__lt=below)


@admin.register(Statement)
class StatementDesk(ReadingDesk):
    """The least certain first; search by words of the statement or by any spelling of the speaker."""

    form = StatementForm
    entity_field = "speaker"
    autocomplete_fields = ["speaker"]
    sortable_by = ["score_shown", "speaker_score_shown"]
    list_display = ["score_shown", "speaker_score_shown", "who", "said", "where", "status"]
    list_display_links = ["said"]
    list_filter = [ReviewFilter, SpeakerScoreFilter, "direct", "speaker__official", "speaker__kind"]
    list_select_related = ["speaker", "article"]
    search_fields = ["text"]
    search_help_text = _("Kata dalam pernyataan, atau nama narasumber dalam ejaan apa pun")
    readonly_fields = [
        *("excerpt", "article_link", "speaker_name", "status"),
        *("score_shown", "reasons", "speaker_score_shown", "speaker_reasons"),
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *("excerpt", "article_link", ("status", "score_shown", "reasons")),
                    ("speaker_score_shown", "speaker_reasons"),
                ]
            },
        ),
        (_("Pembacaan"), {"fields": [("speaker_name", "speaker"), ("role", "cue", "direct"), "text"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        """Without the search vectors; with the text for a single statement."""
        rows: QuerySet[Statement] = super().get_queryset(request).defer("vector")
        match = request.resolver_match
        return rows.select_related("revision", "article") if match and "object_id" in match.kwargs else rows

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """Statements with all the words, or of speakers whom the term names."""
        if not search_term.strip():
            return queryset, False
        return queryset.filter(Q(vector=words(search_term)) | Q(speaker__in=find_speakers(search_term))), False

    @admin.display(description=_("keyakinan"), ordering="score")
    def score_shown(self, obj: Statement) -> str:
        """Per cent."""
        return f"{obj.score:.0%}"

    @admin.display(description=_("keyakinan narasumber"), ordering="speaker_score")
    def speaker_score_shown(self, obj: Statement) -> str:
        """Per cent."""
        return f"{obj.speaker_score:.0%}"

    @admin.display(description=_("narasumber"))
    def who(self, obj: Statement) -> str:
        """The speaker, and the name as printed where it differs."""
        name = obj.speaker.name if obj.speaker else "–"
        printed = "" if name == obj.speaker_name else obj.speaker_name
        return format_html('<bdi>{}</bdi> <span class="quiet"><bdi>{}</bdi> {}</span>', name, printed, obj.role)

    @admin.display(description=_("pernyataan"))
    def said(self, obj: Statement) -> str:
        """The first words."""
        return Truncator(obj.text).chars(180)

    @admin.display(description=_("artikel"))
    def where(self, obj: Statement) -> str:
        """The article."""
        return show_link("article", obj.article_id, Truncator(obj.article.title).chars(60))

    @admin.display(description=_("dalam paragrafnya"))
    def excerpt(self, obj: Statement) -> str:
        """The statement in its paragraph."""
        return show_excerpt(obj.revision.body, obj.start, obj.end)

    @admin.display(description=_("artikel"))
    def article_link(self, obj: Statement) -> str:
        """The article's form."""
        return show_link("article", obj.article_id, obj.article.title)
