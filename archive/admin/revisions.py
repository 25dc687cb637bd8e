"""Revisions: the texts that an article had."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from archive.admin.desk import AsideDesk
from archive.admin.readings import show_link
from archive.models import Revision


@admin.register(Revision)
class RevisionDesk(AsideDesk):
    """An article's text at one time."""

    list_display = ["title", "number", "extractor_version", "vector_truncated", "created_at"]
    list_filter = ["extractor_version", "vector_truncated"]
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
