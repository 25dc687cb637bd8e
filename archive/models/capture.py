"""Captures: bytes as they arrived. Never changed, never deleted."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Content(models.Model):
    """The bytes of one document, kept once by their SHA-256 and compressed (zlib)."""

    sha256 = models.CharField(_("SHA-256"), max_length=64, primary_key=True)
    compressed = models.BinaryField(_("isi terkompresi"))
    size = models.PositiveIntegerField(_("ukuran (bita)"))

    class Meta:
        verbose_name = _("isi tangkapan")
        verbose_name_plural = _("isi tangkapan")
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="content_sha256_is_hexadecimal"),
        ]

    def __str__(self) -> str:
        return self.sha256


class Capture(models.Model):
    """That these bytes arrived: from where, when, and what became of them."""

    class Outcome(models.TextChoices):
        STORED = "stored", _("disimpan")
        REJECTED = "rejected", _("ditolak")

    content = models.ForeignKey(Content, models.PROTECT, related_name="captures", db_index=False, verbose_name=_("isi"))
    source = models.CharField(_("sumber"), max_length=2000)
    record_id = models.CharField(_("nomor rekaman"), max_length=500, blank=True)
    url = models.CharField(_("alamat web"), max_length=2000, blank=True)
    media_type = models.CharField(_("jenis berkas"), max_length=100)
    captured_at = models.DateTimeField(_("ditangkap"), null=True, blank=True)
    read_as_of = models.DateField(
        _("dibaca per tanggal"), null=True, blank=True
    )  # dates without a year in it lie on this day or before; empty for what is no article
    ingested_at = models.DateTimeField(_("dimasukkan"), auto_now_add=True)
    outcome = models.CharField(_("hasil"), max_length=10, choices=Outcome)
    reason = models.CharField(_("alasan penolakan"), max_length=500, blank=True)
    article = models.ForeignKey(
        "archive.Article", models.PROTECT, null=True, blank=True, related_name="captures", verbose_name=_("artikel")
    )

    class Meta:
        verbose_name = _("tangkapan")
        verbose_name_plural = _("tangkapan")
        permissions = [("upload_capture", _("Boleh memasukkan berkas"))]
        constraints = [
            models.UniqueConstraint(
                fields=["content", "source", "captured_at"],
                nulls_distinct=False,
                name="capture_once_per_source_and_time",
            ),
            models.CheckConstraint(
                condition=Q(outcome="stored", article__isnull=False) | Q(outcome="rejected", article__isnull=True),
                name="capture_stored_has_article",
            ),
            models.CheckConstraint(condition=~Q(outcome="rejected", reason=""), name="capture_rejected_has_reason"),
        ]
        indexes = [models.Index(fields=["outcome", "-ingested_at"], name="capture_by_outcome")]

    def __str__(self) -> str:
        return self.source
