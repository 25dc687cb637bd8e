"""Readers' error reports: the queue, and how a curator answers and closes one."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import Desk, curator_of
from archive.admin.generics import ModelForm
from archive.admin.readings import show_link
from archive.entities import reports
from archive.models import ErrorReport


class ReportForm(ModelForm):
    """What a curator says of a report."""

    class Meta:
        model = ErrorReport
        fields = ["status", "answer"]
        widgets = {"status": forms.RadioSelect(), "answer": forms.Textarea({"rows": 3})}


@admin.register(ErrorReport)
class ReportDesk(Desk):
    """The longest waiting first; what readers wrote is never changed."""

    form = ReportForm
    actions = ["dismiss_selected"]
    list_display = ["subject", "told", "where", "status", "received_at"]
    list_display_links = ["subject", "told"]
    list_filter = ["status", "subject"]
    list_select_related = ["article"]
    ordering = ["received_at", "pk"]
    sortable_by = ()
    search_fields = ["=article__pk", "=contact"]
    search_help_text = _("Nomor artikel atau kontak pelapor")
    readonly_fields = [
        *("subject", "message", "contact", "received_at", "quoted", "article_links", "closed_by", "closed_at"),
    ]
    fieldsets = [
        (None, {"fields": ["subject", "message", "quoted", "article_links", ("contact", "received_at")]}),
        (_("Jawaban"), {"fields": ["status", "answer", ("closed_by", "closed_at")]}),
    ]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Reports come from readers."""
        return False

    def save_model(self, request: HttpRequest, obj: ErrorReport, form: Any, change: bool) -> None:
        """Closed by whoever says so, or put back into the queue."""
        if obj.status == ErrorReport.Status.OPEN:
            reports.reopen(obj)
            ErrorReport.objects.filter(pk=obj.pk).update(answer=obj.answer)
            return
        status = ErrorReport.Status(obj.status)
        reports.close(obj, status, curator=curator_of(request), answer=obj.answer, now=timezone.now())

    @admin.action(description=_("Tutup yang dipilih tanpa perubahan"), permissions=["change"])
    def dismiss_selected(self, request: HttpRequest, queryset: Any) -> None:
        """There is nothing to mend in these."""
        for report in queryset.filter(status=ErrorReport.Status.OPEN)[:200]:
            dismissed = ErrorReport.Status.DISMISSED
            reports.close(report, dismissed, curator=curator_of(request), answer=report.answer, now=timezone.now())
        self.message_user(request, _("Laporan ditutup."))

    @admin.display(description=_("penjelasan"))
    def told(self, obj: ErrorReport) -> str:
        """The first words."""
        return Truncator(obj.message).chars(140)

    @admin.display(description=_("artikel"))
    def where(self, obj: ErrorReport) -> str:
        """The article."""
        return show_link("article", obj.article_id, Truncator(obj.article.title).chars(60))

    @admin.display(description=_("lihat"))
    def article_links(self, obj: ErrorReport) -> str:
        """The article on the desk and as readers see it, and the statement that the report is about."""
        public = reverse("article", args=[obj.article_id, obj.article.slug])
        statement = show_link("statement", obj.statement_id, _("pernyataan"), empty="")
        parts = (show_link("article", obj.article_id, obj.article.title), public, _("Lihat di arsip"), statement)
        return format_html('{} · <a href="{}">{}</a> {}', *parts)
