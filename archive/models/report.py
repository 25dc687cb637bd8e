"""What readers say is wrong with an article."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ErrorReportQuerySet(models.QuerySet["ErrorReport"]):
    """Verbs for reading reports."""

    def open(self) -> "ErrorReportQuerySet":
        """Those that no curator has closed, the longest waiting first."""
        return self.filter(status=ErrorReport.Status.OPEN).order_by("received_at", "pk")


class ErrorReport(models.Model):
    """A reader's report about an article, or about one statement of it.

    `quoted` keeps the statement's words, since a re-run may remove the statement. `sender` tells clients apart for a
    day without saying who they are.
    """

    class Subject(models.TextChoices):
        STATEMENT = "statement", _("Pernyataan salah atau terpotong")
        SPEAKER = "speaker", _("Narasumber atau jabatannya salah")
        MISSING = "missing", _("Ada pernyataan yang terlewat")
        PUBLISHED = "published", _("Tanggal terbit salah")
        PLACE = "place", _("Tempat salah")
        TEXT = "text", _("Judul atau teks salah")
        OTHER = "other", _("Lainnya")

    class Status(models.TextChoices):
        OPEN = "open", _("menunggu")
        RESOLVED = "resolved", _("diperbaiki")
        DISMISSED = "dismissed", _("tidak perlu")

    article = models.ForeignKey(
        "archive.Article", models.PROTECT, related_name="error_reports", verbose_name=_("artikel")
    )
    statement = models.ForeignKey(
        "archive.Statement",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="error_reports",
        verbose_name=_("pernyataan"),
    )
    quoted = models.TextField(_("bunyi pernyataan"), blank=True)
    subject = models.CharField(_("yang salah"), max_length=10, choices=Subject)
    message = models.TextField(_("penjelasan"), max_length=2000)
    contact = models.CharField(_("kontak pelapor"), max_length=200, blank=True)
    sender = models.CharField(_("sidik pelapor"), max_length=64, editable=False)
    received_at = models.DateTimeField(_("diterima"), default=timezone.now, editable=False)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.OPEN)
    answer = models.TextField(_("catatan kurator"), blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("ditutup oleh"),
    )

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("laporan pembaca")
        verbose_name_plural = _("laporan pembaca")
        constraints = [
            models.CheckConstraint(
                condition=Q(status="open", closed_at__isnull=True, closed_by__isnull=True)
                | (~Q(status="open") & Q(closed_at__isnull=False, closed_by__isnull=False)),
                name="error_report_closed_by_somebody",
            ),
            models.CheckConstraint(condition=~Q(message=""), name="error_report_says_something"),
        ]
        indexes = [
            models.Index(fields=["received_at"], condition=Q(status="open"), name="error_report_queue"),
            models.Index(fields=["sender", "received_at"], name="error_report_sender"),
            models.Index(fields=["received_at"], name="error_report_received"),
        ]

    def __str__(self) -> str:
        return f"{self.get_subject_display()}: {self.message[:80]}"
