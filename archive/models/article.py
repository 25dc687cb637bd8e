"""Articles: what was read out of captures, and their revisions."""

import hashlib
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

PARAGRAPH_BREAK = "\n\n"  # between the paragraphs of a body


class PeriodPrecision(models.TextChoices):
    """As `language.periods.Precision`, with what people see."""

    DAY = "day", _("hari")
    MONTH = "month", _("bulan")
    YEAR = "year", _("tahun")
    RANGE = "range", _("rentang")
    UNKNOWN = "unknown", _("tidak diketahui")


class PeriodBasis(models.TextChoices):
    """As `language.periods.Basis`, with what people see."""

    METADATA = "metadata", _("metadata halaman")
    URL = "url", _("alamat web")
    DATELINE = "dateline", _("titimangsa")
    IN_TEXT = "in-text date", _("tanggal dalam teks")
    OFFICE_TERMS = "office terms", _("masa jabatan pejabat yang disebut")
    CURATOR = "curator", _("kurator")
    NONE = "none", _("tanpa dasar")


class ArticleQuerySet(models.QuerySet["Article"]):
    """Verbs for reading articles."""

    def visible(self) -> "ArticleQuerySet":
        """Articles that readers may see."""
        return self.filter(hidden=False)

    def newest_first(self) -> "ArticleQuerySet":
        """By the latest day of publication, unknown days last."""
        return self.order_by(F("published_latest").desc(nulls_last=True), "-pk")

    def with_context(self) -> "ArticleQuerySet":
        """Together with what the article's page says of its outlet and text."""
        return self.select_related("outlet", "current_revision")

    def in_rows(self) -> "ArticleQuerySet":
        """With only what the rows of a list say of an article: where it is, its title, outlet and days."""
        period = ("published_earliest", "published_latest", "published_precision", "published_basis")
        return self.select_related("outlet").only("slug", "title", *period, "outlet__slug", "outlet__name")

    def published_on(self, day: date) -> "ArticleQuerySet":
        """Articles certain to have been published on this day."""
        return self.filter(published_earliest=day, published_latest=day)

    def perhaps_published_on(self, day: date) -> "ArticleQuerySet":
        """Articles whose published range of several days holds this day."""
        return self.filter(
            published_earliest__lt=F("published_latest"), published_earliest__lte=day, published_latest__gte=day
        )

    def most_certain_first(self) -> "ArticleQuerySet":
        """By the length of the published range, the shortest first."""
        return self.order_by(F("published_latest") - F("published_earliest"), "-pk")

    def relaying(self) -> "ArticleQuerySet":
        """Articles that name the agency or paper that they relay."""
        return self.exclude(wire_sources=[])

    def count_sources(self, limit: int) -> list[tuple[str, int]]:
        """The agencies and papers that most of these articles relay, at most `limit`, with the number of articles."""
        named = self.order_by().annotate(source=Func(F("wire_sources"), function="unnest")).values_list("source")
        return list(named.annotate(number=models.Count("pk")).order_by("-number", "source")[:limit])


class Article(models.Model):
    """One news article; its text lies in revisions, its identity in `key`."""

    key = models.CharField(_("kunci"), max_length=1000)
    external_id = models.CharField(_("nomor asal"), max_length=500)
    url = models.CharField(_("alamat web"), max_length=2000, blank=True)
    slug = models.SlugField(_("alamat"), max_length=120, db_index=False)
    title = models.CharField(_("judul"), max_length=1000)
    title_printed = models.BooleanField(_("judul tercetak"), default=True)
    outlet = models.ForeignKey(
        "archive.Outlet",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        db_index=False,
        verbose_name=_("media"),
    )
    authors = ArrayField(models.CharField(max_length=200), verbose_name=_("penulis"), default=list, blank=True)
    credits = models.JSONField(_("kredit"), default=list, blank=True)  # [{"role": "Editor", "name": "…"}]
    dateline = models.CharField(_("tempat titimangsa"), max_length=200, blank=True)
    dateline_place = models.ForeignKey(
        "archive.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="datelined_articles",
        verbose_name=_("tempat di awal berita"),
    )  # as it was linked; a place that was merged away stands for its survivor wherever this is read
    wire_sources = ArrayField(
        models.CharField(max_length=200), verbose_name=_("sumber berita"), default=list, blank=True
    )
    published_earliest = models.DateField(_("terbit paling awal"), null=True, blank=True)
    published_latest = models.DateField(_("terbit paling akhir"), null=True, blank=True)
    published_precision = models.CharField(_("ketelitian terbit"), max_length=10, choices=PeriodPrecision)
    published_basis = models.CharField(_("dasar terbit"), max_length=20, choices=PeriodBasis)
    current_revision = models.OneToOneField(
        "archive.Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_constraint=False,
        verbose_name=_("versi terkini"),
    )  # kept by a constraint together with the article (migrations/sql/spans.sql)
    hidden = models.BooleanField(_("disembunyikan"), default=False)
    hidden_reason = models.CharField(_("alasan disembunyikan"), max_length=500, blank=True)
    last_statement_number = models.PositiveIntegerField(_("nomor pernyataan terakhir"), default=0, editable=False)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    updated_at = models.DateTimeField(_("diperbarui"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("artikel")
        verbose_name_plural = _("artikel")
        permissions = [
            ("hide_article", _("Boleh menyembunyikan dan menampilkan artikel")),
            ("reread_article", _("Boleh membaca ulang artikel")),
            ("revise_article", _("Boleh menulis versi baru isi artikel")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["key"], name="article_key_once"),
            models.CheckConstraint(
                condition=Q(published_earliest__lte=F("published_latest"))
                | Q(published_earliest__isnull=True, published_latest__isnull=True),
                name="article_published_begins_before_it_ends",
            ),
            models.CheckConstraint(
                condition=Q(published_precision="unknown", published_earliest__isnull=True)
                | (~Q(published_precision="unknown") & Q(published_earliest__isnull=False)),
                name="article_published_unknown_has_no_days",
            ),
        ]
        indexes = [
            models.Index(fields=["external_id"], name="article_external_id"),
            models.Index(F("published_latest").desc(nulls_last=True), F("id").desc(), name="article_newest"),
            models.Index(fields=["outlet", "-published_latest"], name="article_outlet_newest"),
            models.Index(
                fields=["outlet"], condition=Q(hidden=False) & ~Q(wire_sources=[]), name="article_outlet_relaying"
            ),
            models.Index(
                fields=["published_latest", "published_earliest"],
                condition=Q(published_earliest__lt=F("published_latest")),
                name="article_uncertain_day",
            ),
            models.Index(fields=["-id"], condition=Q(hidden=True), name="article_hidden"),
        ]

    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """An article's text at one time. Offsets of statements and mentions point into `title` or `body` in code points."""

    article = models.ForeignKey(
        Article, models.CASCADE, related_name="revisions", db_index=False, verbose_name=_("artikel")
    )
    number = models.PositiveSmallIntegerField(_("nomor"))
    title = models.CharField(_("judul"), max_length=1000)
    body = models.TextField(_("isi"))  # paragraphs joined by one empty line
    text_sha256 = models.CharField(_("sidik teks"), max_length=64)  # of the normalised title and body
    capture = models.ForeignKey(
        "archive.Capture", models.PROTECT, related_name="revisions", verbose_name=_("tangkapan")
    )
    extractor_version = models.CharField(_("versi pembaca"), max_length=40)
    vector_truncated = models.BooleanField(_("hanya sebagian terindeks"), default=False)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    class Meta:
        verbose_name = _("versi")
        verbose_name_plural = _("versi")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once"),
            models.UniqueConstraint(fields=["article", "text_sha256"], name="revision_text_once"),
            models.UniqueConstraint(fields=["id", "article"], name="revision_of_article"),
        ]
        indexes = [models.Index(fields=["text_sha256"], name="revision_text")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    @property
    def paragraphs(self) -> list[str]:
        """The body's paragraphs in order."""
        return self.body.split(PARAGRAPH_BREAK)

    @staticmethod
    def digest(title: str, body: str) -> str:
        """The hexadecimal SHA-256 by which a text is known again, as `text_sha256` holds it."""
        return hashlib.sha256(f"{title}\n{body}".encode()).hexdigest()
