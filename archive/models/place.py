"""Places with their names, and where articles mention them."""

from collections.abc import Mapping

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower, Upper
from django.utils.translation import gettext_lazy as _

from archive.language.names import name_key
from archive.models.review import WAITING, ReviewStatus
from archive.models.search_tally import counted


class PlaceKind(models.TextChoices):
    """As `ingest.documents.PlaceType`, with what people see."""

    COUNTRY = "country", _("negara")
    REGION = "region", _("kawasan")
    PROVINCE = "province", _("provinsi")
    CITY = "city", _("kota")
    AREA = "area", _("wilayah")
    WATER = "water", _("perairan")
    FACILITY = "facility", _("fasilitas")


# What a slug says of a place where a larger one of its name has the plain slug: `kursk`, `kursk-kota`.
SLUG_KINDS: Mapping[str, PlaceKind] = {
    "negara": PlaceKind.COUNTRY,
    "kawasan": PlaceKind.REGION,
    "provinsi": PlaceKind.PROVINCE,
    "kota": PlaceKind.CITY,
    "wilayah": PlaceKind.AREA,
    "perairan": PlaceKind.WATER,
    "fasilitas": PlaceKind.FACILITY,
}


class PlaceQuerySet(models.QuerySet["Place"]):
    """Verbs for reading places."""

    def current(self) -> "PlaceQuerySet":
        """Places that were not merged into another."""
        return self.filter(merged_into=None)

    def most_named_first(self) -> "PlaceQuerySet":
        """By the number of the articles that name them or a place inside them, `article_count`, then by name."""
        return self.annotate(article_count=counted("p")).order_by("-article_count", Lower("name"), "pk")

    def by_name(self) -> "PlaceQuerySet":
        """In the order of the alphabet, whatever the case."""
        return self.order_by(Lower("name"), "pk")

    def named_like(self, text: str) -> "PlaceQuerySet":
        """Places one of whose names or spellings holds `text`, compared as names are; all places for no text."""
        names = PlaceName.objects.filter(place=OuterRef("pk"), key__contains=name_key(text))
        return self.filter(Exists(names)) if name_key(text) else self


class Place(models.Model):
    """A place; opened when an article first mentions it, together with the places that it lies in."""

    slug = models.SlugField(_("alamat"), max_length=120, unique=True)
    name = models.CharField(_("nama"), max_length=200)
    authority_id = models.CharField(_("kode baku"), max_length=120, unique=True, null=True, blank=True)
    type = models.CharField(_("jenis"), max_length=10, choices=PlaceKind)
    country = models.CharField(_("kode negara"), max_length=3, blank=True)
    latitude = models.FloatField(_("lintang"), null=True, blank=True)
    longitude = models.FloatField(_("bujur"), null=True, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("bagian dari")
    )
    reviewed = models.BooleanField(_("sudah ditinjau"), default=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("digabung ke")
    )
    # What of the shipped data the row was given, as name keys: what a curator took away of it does not come back.
    received = ArrayField(models.TextField(), default=list, editable=False)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("tempat")
        verbose_name_plural = _("tempat")
        permissions = [("merge_place", _("Boleh menggabungkan dan memisahkan tempat"))]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_coordinates_on_earth",
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="place_not_its_own_parent"),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="place_not_merged_into_itself"),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceName(models.Model):
    """A name or spelling of a place; unique per place, never alone."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="names", verbose_name=_("tempat"))
    merged_from = models.ForeignKey(
        "archive.Place", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("semula milik")
    )  # whose it is without the merges in force; empty where that is the same
    name = models.CharField(_("nama"), max_length=200)
    key = models.CharField(_("kunci nama"), max_length=200, db_index=True)

    class Meta:
        verbose_name = _("nama tempat")
        verbose_name_plural = _("nama tempat")
        constraints = [models.UniqueConstraint(fields=["place", "key"], name="place_name_once")]
        indexes = [GinIndex(fields=["key"], name="place_name_alike", opclasses=["gin_trgm_ops"])]  # beginnings of words

    def __str__(self) -> str:
        return self.name


class PlaceMention(models.Model):
    """One naming of a place in a revision; `place` is empty where several places fit."""

    # One constraint keeps both (migrations/sql/spans.sql).
    article = models.ForeignKey(
        "archive.Article", models.CASCADE, related_name="mentions", db_constraint=False, verbose_name=_("artikel")
    )
    revision = models.ForeignKey(
        "archive.Revision",
        models.CASCADE,
        related_name="mentions",
        db_index=False,
        db_constraint=False,
        verbose_name=_("versi"),
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="mentions", verbose_name=_("tempat")
    )
    merged_from = models.ForeignKey(
        "archive.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("semula milik"),
    )  # whose it is without the merges in force; empty where that is the same
    name = models.CharField(_("nama dalam artikel"), max_length=200)
    text = models.CharField(_("tertulis"), max_length=300)
    in_title = models.BooleanField(_("dalam judul"), default=False)
    start = models.PositiveIntegerField(_("awal"))
    end = models.PositiveIntegerField(_("akhir"))
    score = models.FloatField(_("keyakinan"))
    reasons = ArrayField(models.CharField(max_length=60), verbose_name=_("alasan"), default=list, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=ReviewStatus, default=ReviewStatus.MACHINE)

    class Meta:
        verbose_name = _("penyebutan tempat")
        verbose_name_plural = _("penyebutan tempat")
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="mention_starts_before_it_ends"),
            models.CheckConstraint(condition=Q(score__range=(0, 1)), name="mention_score_is_a_share"),
            models.UniqueConstraint(fields=["revision", "in_title", "start", "end"], name="mention_span_once"),
        ]
        indexes = [
            models.Index(fields=["merged_from"], condition=Q(merged_from__isnull=False), name="mention_merged_from"),
            models.Index(Upper("name"), condition=WAITING & Q(place=None), name="mention_unlinked_name"),
            models.Index(fields=["score", "id"], condition=WAITING, name="mention_waiting_doubt"),
            models.Index(fields=["place", "score", "id"], condition=WAITING, name="mention_waiting_place"),
            models.Index(fields=["-article", "id"], condition=WAITING, name="mention_waiting_newest"),
        ]

    def __str__(self) -> str:
        return self.text
