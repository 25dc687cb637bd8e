"""Revisions: the texts that an article had."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import AsideDesk
from archive.admin.readings import show_link
from archive.ingest.storage.articles import EXTRACTOR_VERSION
from archive.models import Revision


class VersionFilter(admin.SimpleListFilter):
    """By the version that read it; the versions are known without asking every row."""

    title = _("versi pembaca")
    parameter_name = "versi"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Every version so far."""
        return [(str(number), str(number)) for number in range(1, int(EXTRACTOR_VERSION) + 1)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Revision]) -> QuerySet[Revision]:
        """The texts that this version read."""
        return queryset.filter(extractor_version=self.value()) if self.value() else queryset


@admin.register(Revision)
class RevisionDesk(AsideDesk):
    """An article's text at one time."""

    list_display = ["title", "number", "extractor_version", "vector_truncated", "created_at"]
    list_filter = [VersionFilter, "vector_truncated"]
    ordering = ["-pk"]
    search_fields = ["=text_sha256", "title"]
    fields = [
        "article_link",
        "number",
        "title",
        "body",
        "text_sha256",
        "capture_link",
        ("extractor_version", "vector_truncated", "created_at"),
    ]
    readonly_fields = ["article_link", "capture_link"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Without the text in lists."""
        rows: QuerySet[Revision] = super().get_queryset(request)
        match = request.resolver_match
        return rows if match and "object_id" in match.kwargs else rows.defer("body")

    @admin.display(description=Revision._meta.get_field("article").verbose_name)
    def article_link(self, obj: Revision) -> str:
        """The article's form."""
        return show_link("article", obj.article_id, obj.article.title)

    @admin.display(description=Revision._meta.get_field("capture").verbose_name)
    def capture_link(self, obj: Revision) -> str:
        """The capture that it was read out of."""
        return show_link("capture", obj.capture_id, obj.capture.source)
