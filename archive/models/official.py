"""Speakers, and the officials among them: names, spellings and positions with terms of office."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from archive.language.names import name_key
from archive.models.search_tally import SearchTally, counted
from archive.models.statement import Statement

WAITING_NAME = Q(reviewed=False, merged_into=None)  # the machine opened it, and nobody has looked at it yet


class SpeakerKindChoices(models.TextChoices):
    """As `ingest.documents.SpeakerKind`, with what people see."""

    PERSON = "person", _("orang")
    OFFICE = "office", _("jabatan")
    INSTITUTION = "institution", _("lembaga")
    MEDIA = "media", _("media")


class SpeakerQuerySet(models.QuerySet["Speaker"]):
    """Verbs for reading speakers."""

    def officials(self) -> "SpeakerQuerySet":
        """Speakers for public power that were not merged into another."""
        return self.filter(official=True, merged_into=None)

    def cited(self) -> "SpeakerQuerySet":
        """Speakers with at least one statement that readers may see."""
        return self.filter(Exists(Statement.objects.visible().filter(speaker=OuterRef("pk"))))

    def with_statement_count(self) -> "SpeakerQuerySet":
        """With `statement_count`, the statements of theirs that readers may see, from the tally."""
        return self.annotate(statement_count=counted("s"))

    def most_cited_first(self) -> "SpeakerQuerySet":
        """Those with statements alone, by their number, then by name; with `statement_count` and `article_count`."""
        heard = self.filter(pk__in=SearchTally.objects.list_counted("s"))
        counts = heard.annotate(statement_count=counted("s"), article_count=counted("f"))
        return counts.order_by("-statement_count", Lower("name"), "pk")

    def of_country(self, code: str) -> "SpeakerQuerySet":
        """Speakers of this country, or with an office in it; all speakers for no code."""
        held = Position.objects.filter(speaker=OuterRef("pk"), country=code)
        return self.filter(Q(country=code) | Exists(held)) if code else self

    def in_office(self, title: str) -> "SpeakerQuerySet":
        """Speakers who hold or held an office of this title, whatever the case; all speakers for no title."""
        held = Position.objects.filter(speaker=OuterRef("pk"), title__iexact=title)
        return self.filter(Exists(held)) if title else self

    def list_countries(self) -> list[str]:
        """The codes of the countries of these speakers, in order."""
        return list(self.exclude(country="").order_by("country").values_list("country", flat=True).distinct())

    def in_articles(self) -> "SpeakerQuerySet":
        """Speakers whom the tally knows as cited; quicker than counting, for lists of what can be chosen."""
        return self.filter(pk__in=SearchTally.objects.filter(facet="f").values("value"))

    def with_latest_position(self) -> "SpeakerQuerySet":
        """With `position_title` and `position_organisation` of the office that they took last."""
        latest = Position.objects.filter(speaker=OuterRef("pk")).newest_first()
        return self.annotate(
            position_title=Subquery(latest.values("title")[:1]),
            position_organisation=Subquery(latest.values("organisation")[:1]),
        )

    def by_name(self) -> "SpeakerQuerySet":
        """In the order of the alphabet, whatever the case."""
        return self.order_by(Lower("name"), "pk")

    def named_like(self, text: str) -> "SpeakerQuerySet":
        """Speakers one of whose names or spellings holds `text`, compared as names are."""
        names = SpeakerName.objects.filter(speaker=OuterRef("pk"), key__contains=name_key(text))
        return self.filter(Exists(names)) if name_key(text) else self


class Speaker(models.Model):
    """Whoever utters a statement; an official where `official` is set."""

    slug = models.SlugField(_("alamat"), max_length=120, unique=True)
    name = models.CharField(_("nama"), max_length=200)
    authority_id = models.CharField(_("kode baku"), max_length=120, unique=True, null=True, blank=True)
    kind = models.CharField(_("jenis"), max_length=12, choices=SpeakerKindChoices)
    official = models.BooleanField(_("pejabat"), default=False)
    country = models.CharField(_("kode negara"), max_length=3, blank=True)
    description = models.TextField(_("keterangan"), blank=True)
    reviewed = models.BooleanField(_("sudah ditinjau"), default=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("digabung ke")
    )
    # What of the shipped data the row was given, as name keys and as "title|organisation|first day" of positions: what
    # a curator took away or changed of it does not come back.
    received = ArrayField(models.TextField(), default=list, editable=False)

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        verbose_name = _("narasumber")
        verbose_name_plural = _("narasumber")
        permissions = [("merge_speaker", _("Boleh menggabungkan dan memisahkan narasumber"))]
        constraints = [
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="speaker_not_merged_into_itself"),
        ]
        indexes = [
            models.Index(fields=["official", "name"], name="speaker_official_name"),
            models.Index(fields=["-id"], condition=WAITING_NAME, name="speaker_waiting_newest"),
        ]

    def __str__(self) -> str:
        return self.name


class OfficialManager(models.Manager["Official"]):
    """Only speakers that speak for public power and were not merged away."""

    def get_queryset(self) -> models.QuerySet["Official"]:
        return super().get_queryset().filter(official=True, merged_into=None)


class Official(Speaker):
    """A speaker that speaks for public power: state, army, police, armed group or intergovernmental body."""

    objects: ClassVar[Any] = OfficialManager()  # Any: to the type checker a proxy keeps its base's manager

    class Meta:
        proxy = True
        verbose_name = _("pejabat")
        verbose_name_plural = _("pejabat")


class SpeakerName(models.Model):
    """A name or spelling of a speaker; unique per speaker, never alone: two people may share a name."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="names", verbose_name=_("narasumber"))
    merged_from = models.ForeignKey(
        "archive.Speaker", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("semula milik")
    )  # whose it is without the merges in force; empty where that is the same
    name = models.CharField(_("nama"), max_length=200)
    key = models.CharField(_("kunci nama"), max_length=200, db_index=True)

    class Meta:
        verbose_name = _("nama narasumber")
        verbose_name_plural = _("nama narasumber")
        constraints = [models.UniqueConstraint(fields=["speaker", "key"], name="speaker_name_once")]
        indexes = [
            GinIndex(fields=["key"], name="speaker_name_alike", opclasses=["gin_trgm_ops"])
        ]  # beginnings of words

    def __str__(self) -> str:
        return self.name


class PositionQuerySet(models.QuerySet["Position"]):
    """Verbs for reading positions."""

    def newest_first(self) -> "PositionQuerySet":
        """By the first day of the term; terms without one come last."""
        return self.order_by(F("start").desc(nulls_last=True), "pk")

    def of_cited(self) -> "PositionQuerySet":
        """Offices of officials whom the tally knows as cited."""
        return self.filter(
            speaker__official=True,
            speaker__merged_into=None,
            speaker__in=SearchTally.objects.filter(facet="f").values("value"),
        )

    def list_titles(self, limit: int) -> list[str]:
        """The titles that most officials hold or held, at most `limit`, in the order of the alphabet."""
        held = self.values_list("title").annotate(number=Count("speaker", distinct=True)).order_by("-number", "title")
        return sorted((title for title, _ in held[:limit]), key=str.casefold)


class Position(models.Model):
    """An office held by a speaker, with its first and last day where known."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="positions", verbose_name=_("narasumber"))
    merged_from = models.ForeignKey(
        "archive.Speaker", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("semula milik")
    )  # whose it is without the merges in force; empty where that is the same
    title = models.CharField(_("jabatan"), max_length=200)
    organisation = models.CharField(_("lembaga"), max_length=200, blank=True)
    country = models.CharField(_("kode negara"), max_length=3, blank=True)
    start = models.DateField(_("mulai"), null=True, blank=True)
    end = models.DateField(_("selesai"), null=True, blank=True)

    objects = PositionQuerySet.as_manager()

    class Meta:
        verbose_name = _("jabatan")
        verbose_name_plural = _("jabatan")
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lte=F("end")) | Q(start__isnull=True) | Q(end__isnull=True),
                name="position_starts_before_it_ends",
            ),
            models.UniqueConstraint(
                fields=["speaker", "title", "organisation", "start"], nulls_distinct=False, name="position_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.organisation}".strip()
