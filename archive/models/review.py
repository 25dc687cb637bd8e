"""Review: the status of what the machine read, and the curators' decisions that it follows from."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext_lazy as _


class ReviewStatus(models.TextChoices):
    """What is known of a machine reading; anything but MACHINE follows from a decision."""

    MACHINE = "machine", _("mesin")
    CONFIRMED = "confirmed", _("dibenarkan")
    CORRECTED = "corrected", _("diperbaiki")
    REJECTED = "rejected", _("ditolak")


WAITING = Q(status=ReviewStatus.MACHINE)  # nobody has looked at it yet


ABOUT_SPEAKERS = ["correct speaker", "learn speaker name", "merge speakers", "split speaker"]
ABOUT_PLACES = ["correct place", "learn place name", "merge places", "split place"]


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Verbs for reading decisions."""

    def in_force(self) -> "DecisionQuerySet":
        """Those that were not undone, oldest first."""
        return self.filter(undone_at=None).order_by("pk")


class Decision(models.Model):
    """What a curator decided, laid over whatever the machine reads, today or later.

    A decision about a statement or mention names it by article, fingerprint of its normalised text and occurrence (from
    0), never by row, so that it survives every re-run. `values` holds what the decision sets, by field name; `before`
    what lies beneath it and comes back when it is undone. `speaker` or `place` is what it sets, mends or merges away.
    """

    class Kind(models.TextChoices):
        CONFIRM_STATEMENT = "confirm statement", _("benarkan pernyataan")
        CORRECT_STATEMENT = "correct statement", _("perbaiki pernyataan")
        REJECT_STATEMENT = "reject statement", _("tolak pernyataan")
        CONFIRM_MENTION = "confirm mention", _("benarkan penyebutan")
        CORRECT_MENTION = "correct mention", _("perbaiki penyebutan")
        REJECT_MENTION = "reject mention", _("tolak penyebutan")
        CORRECT_ARTICLE = "correct article", _("perbaiki artikel")
        HIDE_ARTICLE = "hide article", _("sembunyikan artikel")
        REVISE_ARTICLE = "revise article", _("tulis ulang isi artikel")
        CORRECT_SPEAKER = "correct speaker", _("perbaiki narasumber")
        CORRECT_PLACE = "correct place", _("perbaiki tempat")
        MERGE_SPEAKERS = "merge speakers", _("gabungkan narasumber")
        MERGE_PLACES = "merge places", _("gabungkan tempat")
        SPLIT_SPEAKER = "split speaker", _("pisahkan narasumber")
        SPLIT_PLACE = "split place", _("pisahkan tempat")
        LEARN_SPEAKER_NAME = "learn speaker name", _("pelajari nama narasumber")
        LEARN_PLACE_NAME = "learn place name", _("pelajari nama tempat")

    kind = models.CharField(_("keputusan"), max_length=20, choices=Kind)
    article = models.ForeignKey(
        "archive.Article", models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("artikel")
    )
    fingerprint = models.CharField(_("sidik teks"), max_length=64, blank=True)
    occurrence = models.PositiveSmallIntegerField(_("kemunculan ke-"), default=0)
    speaker = models.ForeignKey(
        "archive.Speaker", models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("narasumber")
    )
    place = models.ForeignKey(
        "archive.Place", models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("tempat")
    )
    values = models.JSONField(_("nilai"), default=dict, blank=True)
    before = models.JSONField(_("sebelumnya"), default=dict, blank=True)
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("kurator"))
    decided_at = models.DateTimeField(_("diputuskan"), auto_now_add=True)
    undone_at = models.DateTimeField(_("dibatalkan"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dibatalkan oleh"),
    )

    part_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("bagian dari")
    )  # what was decided by the same stroke, and is undone with it

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("keputusan kurator")
        verbose_name_plural = _("keputusan kurator")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ABOUT_SPEAKERS, speaker__isnull=False)
                | Q(kind__in=ABOUT_PLACES, place__isnull=False)
                | (~Q(kind__in=[*ABOUT_SPEAKERS, *ABOUT_PLACES]) & Q(article__isnull=False)),
                name="decision_has_its_subject",
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="decision_undone_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["article", "decided_at"], condition=Q(undone_at=None), name="decision_in_force"),
            models.Index(fields=["curator", "decided_at"], name="decision_of_curator"),
            models.Index(KeyTransform("entity", "before"), condition=Q(undone_at=None), name="decision_entity_beneath"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.decided_at:%Y-%m-%d})"
