"""Statements: words that an article quotes or reports, at their place in a revision's text."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Least, Upper
from django.utils.translation import gettext_lazy as _

from archive.models import text_search
from archive.models.review import WAITING, ReviewStatus

DOUBT = Least("score", "speaker_score")  # what the machine is least sure of about a statement


class StatementQuerySet(models.QuerySet["Statement"]):
    """Verbs for reading statements."""

    def visible(self) -> "StatementQuerySet":
        """Statements of the current text of articles that readers may see, without those that a curator rejected.

        The revision is compared from both sides, since PostgreSQL takes plain equality of columns for rare, plans for a
        handful of rows and reads every statement to sort them: 1.4 s in place of 1 ms for the newest of 300,000.
        """
        current = F("article__current_revision")
        return self.exclude(status=ReviewStatus.REJECTED).filter(
            article__hidden=False, revision__gte=current, revision__lte=current
        )


class Statement(models.Model):
    """One utterance: `revision.body[start:end] == text`, in code points. Its anchor on the page is `p<number>`."""

    # One constraint keeps both (migrations/sql/spans.sql), and the indexes below begin with either.
    article = models.ForeignKey(
        "archive.Article",
        models.CASCADE,
        related_name="statements",
        db_index=False,
        db_constraint=False,
        verbose_name=_("artikel"),
    )
    revision = models.ForeignKey(
        "archive.Revision",
        models.CASCADE,
        related_name="statements",
        db_index=False,
        db_constraint=False,
        verbose_name=_("versi"),
    )
    number = models.PositiveIntegerField(_("nomor"))  # never given twice within an article
    speaker = models.ForeignKey(
        "archive.Speaker",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        db_index=False,
        verbose_name=_("narasumber"),
    )
    merged_from = models.ForeignKey(
        "archive.Speaker",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("semula milik"),
    )  # whose it is without the merges in force; empty where that is the same
    speaker_name = models.CharField(_("nama tercetak"), max_length=300)
    role = models.CharField(_("jabatan tercetak"), max_length=300, blank=True)
    direct = models.BooleanField(_("kutipan langsung"))
    cue = models.CharField(_("kata kutip"), max_length=100, blank=True)
    start = models.PositiveIntegerField(_("awal"))
    end = models.PositiveIntegerField(_("akhir"))
    text = models.TextField(_("pernyataan"))
    fingerprint = models.CharField(_("sidik teks"), max_length=64)  # SHA-256 of the normalised text
    occurrence = models.PositiveSmallIntegerField(_("kemunculan ke-"), default=0)
    score = models.FloatField(_("keyakinan"))
    reasons = ArrayField(models.CharField(max_length=60), verbose_name=_("alasan"), default=list, blank=True)
    speaker_score = models.FloatField(_("keyakinan narasumber"), default=0.5)
    speaker_reasons = ArrayField(
        models.CharField(max_length=60), verbose_name=_("alasan narasumber"), default=list, blank=True
    )
    status = models.CharField(_("status"), max_length=10, choices=ReviewStatus, default=ReviewStatus.MACHINE)
    vector = models.GeneratedField(
        expression=Func("text", function=text_search.VECTOR_FUNCTION),
        output_field=SearchVectorField(),
        db_persist=True,
        verbose_name=_("vektor pencarian"),
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("pernyataan")
        verbose_name_plural = _("pernyataan")
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="statement_starts_before_it_ends"),
            models.CheckConstraint(condition=Q(score__range=(0, 1)), name="statement_score_is_a_share"),
            models.CheckConstraint(condition=Q(speaker_score__range=(0, 1)), name="speaker_score_is_a_share"),
            models.UniqueConstraint(fields=["article", "number"], name="statement_number_once"),
            models.UniqueConstraint(
                fields=["revision", "start", "end", "speaker_name"], name="statement_span_once_per_speaker"
            ),  # several who speak together ("A dan B mengatakan …") have a statement each over one span
        ]
        indexes = [
            GinIndex(fields=["vector"], name="statement_vector"),
            models.Index(fields=["speaker", "-id"], name="statement_of_speaker"),
            models.Index(fields=["status", "score", "id"], name="statement_review_queue"),
            models.Index(fields=["merged_from"], condition=Q(merged_from__isnull=False), name="statement_merged_from"),
            models.Index(Upper("speaker_name"), condition=WAITING & Q(speaker=None), name="statement_unlinked_name"),
            models.Index(DOUBT, "id", condition=WAITING, name="statement_waiting_doubt"),
            models.Index(F("speaker"), DOUBT, "id", condition=WAITING, name="statement_waiting_speaker"),
            models.Index(F("article").desc(), "number", condition=WAITING, name="statement_waiting_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_name}: {self.text[:80]}"

    @property
    def shown_role(self) -> str:
        """The role as printed, where it says more than the speaker's name: an office is named by its role."""
        is_office = self.speaker is not None and self.speaker.kind == "office"
        return "" if is_office or self.role == self.speaker_name else self.role

    @property
    def anchor(self) -> str:
        """The fragment of the article's page at which the statement is marked."""
        return f"p{self.number}"
