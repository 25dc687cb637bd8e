"""Likely duplicates: pairs of speakers or places that may be one, until somebody says whether they are."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class DuplicateQuerySet(models.QuerySet["DuplicateSuggestion"]):
    """Verbs for reading suggestions."""

    def open(self) -> "DuplicateQuerySet":
        """Those that nobody has decided about, of rows that were not merged away meanwhile."""
        return self.filter(
            status=DuplicateSuggestion.Status.OPEN,
            speaker__merged_into=None,
            other_speaker__merged_into=None,
            place__merged_into=None,
            other_place__merged_into=None,
        )


class DuplicateSuggestion(models.Model):
    """Two speakers or two places, the one opened earlier first, and why they may be one."""

    class Status(models.TextChoices):
        OPEN = "open", _("menunggu")
        MERGED = "merged", _("digabungkan")
        DISMISSED = "dismissed", _("bukan kembar")

    speaker = models.ForeignKey(
        "archive.Speaker", models.CASCADE, null=True, related_name="+", verbose_name=_("narasumber")
    )
    other_speaker = models.ForeignKey(
        "archive.Speaker", models.CASCADE, null=True, related_name="+", verbose_name=_("narasumber lain")
    )
    place = models.ForeignKey("archive.Place", models.CASCADE, null=True, related_name="+", verbose_name=_("tempat"))
    other_place = models.ForeignKey(
        "archive.Place", models.CASCADE, null=True, related_name="+", verbose_name=_("tempat lain")
    )
    score = models.FloatField(_("kemiripan"))
    reasons = ArrayField(models.CharField(max_length=60), verbose_name=_("alasan"), default=list)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("diputuskan oleh")
    )
    decided_at = models.DateTimeField(_("diputuskan"), null=True)

    objects = DuplicateQuerySet.as_manager()

    class Meta:
        verbose_name = _("kemungkinan kembar")
        verbose_name_plural = _("kemungkinan kembar")
        constraints = [
            models.CheckConstraint(
                condition=Q(speaker__lt=F("other_speaker"), place=None, other_place=None)
                | Q(place__lt=F("other_place"), speaker=None, other_speaker=None),
                name="duplicate_of_one_sort",
            ),
            models.UniqueConstraint(fields=["speaker", "other_speaker"], name="duplicate_speakers_once"),
            models.UniqueConstraint(fields=["place", "other_place"], name="duplicate_places_once"),
        ]
        indexes = [models.Index(fields=["-score", "id"], condition=Q(status="open"), name="duplicate_open")]

    def __str__(self) -> str:
        return f"{self.speaker or self.place} = {self.other_speaker or self.other_place}?"
