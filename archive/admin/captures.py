"""Captures and their bytes: to be looked at and downloaded, never changed."""

import zlib
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.defaultfilters import filesizeformat
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin import background
from archive.admin.desk import LIST_LIMIT, AsideDesk, ReadOnlyDesk, curator_of
from archive.admin.readings import show_link
from archive.models import Capture, Content, Job
from archive.templatetags.captures import say_reason, shorten_source


@admin.register(Capture)
class CaptureDesk(ReadOnlyDesk):
    """That bytes arrived, and what became of them."""

    actions = ["retry_selected"]
    change_form_template = "admin/archive/capture_form.html"
    list_display = ["source_shown", "outcome", "reason_shown", "media_type", "captured_at", "ingested_at"]
    list_filter = ["outcome"]
    ordering = ["-pk"]
    search_fields = ["=content__sha256", "=url", "source"]
    search_help_text = _("Sumber, alamat web, atau SHA-256")
    fields = [
        "source",
        "record_id",
        "url",
        "media_type",
        ("captured_at", "ingested_at", "read_as_of"),
        ("outcome", "reason_shown"),
        "article_link",
        "bytes_link",
    ]
    readonly_fields = ["article_link", "bytes_link", "reason_shown"]

    def get_urls(self) -> list[Any]:
        """With the retry of one capture."""
        retry = self.admin_site.admin_view(require_POST(self.retry_view))
        return [path("<int:pk>/coba-lagi/", retry, name="archive_capture_retry"), *super().get_urls()]

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Whoever may upload may try again."""
        return request.user.has_perm("archive.upload_capture")

    @admin.action(description=_("Coba lagi yang ditolak"), permissions=["retry"])
    def retry_selected(self, request: HttpRequest, queryset: QuerySet[Capture]) -> HttpResponse | None:
        """Read the rejected ones of these once more, in the background."""
        return self._retry(request, queryset)

    def retry_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Read one rejected capture once more."""
        if not self.has_retry_permission(request):
            raise PermissionDenied
        return self._retry(request, Capture.objects.filter(pk=pk)) or HttpResponseRedirect(
            reverse("admin:archive_capture_changelist")
        )

    def _retry(self, request: HttpRequest, captures: QuerySet[Capture]) -> HttpResponse | None:
        rejected = captures.filter(outcome=Capture.Outcome.REJECTED).order_by("pk")
        keys = list(rejected.values_list("pk", flat=True)[:LIST_LIMIT])
        if not keys:
            self.message_user(request, _("Tidak ada tangkapan yang ditolak di antaranya."), messages.WARNING)
            return None
        job = background.ask_for(Job.Kind.RETRY, by=curator_of(request), subjects=keys)
        return HttpResponseRedirect(reverse("admin:archive_job_change", args=[job.pk]))

    @admin.display(description=_("alasan"), ordering="reason")
    def reason_shown(self, obj: Capture) -> str:
        """Why it was rejected, in the language of the desk."""
        return say_reason(obj.reason) or "–"

    @admin.display(description=_("sumber"), ordering="source")
    def source_shown(self, obj: Capture) -> str:
        """The end of the source, which tells files apart."""
        return shorten_source(obj.source)

    @admin.display(description=_("artikel"))
    def article_link(self, obj: Capture) -> str:
        """The article's form."""
        return show_link("article", obj.article_id, obj.article and Truncator(obj.article.title).chars(80))

    @admin.display(description=_("isi"))
    def bytes_link(self, obj: Capture) -> str:
        """The bytes as they arrived."""
        return show_link("content", obj.content_id, obj.content_id)


@admin.register(Content)
class ContentDesk(AsideDesk):
    """Bytes, once by their SHA-256."""

    list_display = ["sha256", "size_shown"]
    ordering = ["sha256"]
    sortable_by = ()
    search_fields = ["=sha256"]
    fields = ["sha256", "size_shown", "download_link"]
    readonly_fields = ["size_shown", "download_link"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Content]:
        """Without the bytes."""
        rows: QuerySet[Content] = super().get_queryset(request).defer("compressed")
        return rows

    def get_urls(self) -> list[Any]:
        """With the download."""
        download = self.admin_site.admin_view(self.download_view)
        return [path("<str:sha256>/bita/", download, name="archive_content_download"), *super().get_urls()]

    def download_view(self, request: HttpRequest, sha256: str) -> HttpResponse:
        """The bytes as plain text to be saved; never shown by the browser, whatever they hold."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        content = Content.objects.filter(pk=sha256).first()
        if content is None:
            raise Http404
        response = HttpResponse(zlib.decompress(content.compressed), content_type="text/plain")
        response["Content-Disposition"] = f'attachment; filename="{content.sha256}.txt"'
        response["X-Content-Type-Options"] = "nosniff"
        return response

    @admin.display(description=_("ukuran"))
    def size_shown(self, obj: Content) -> str:
        """In units that people read."""
        return filesizeformat(obj.size)

    @admin.display(description=_("unduh"))
    def download_link(self, obj: Content) -> str:
        """A link to the bytes."""
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:archive_content_download", args=[obj.pk]), _("Unduh bita asli")
        )
