"""Outlets: who published."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from archive.language.names import name_key
from archive.models.search_tally import counted


class OutletQuerySet(models.QuerySet["Outlet"]):
    """Verbs for reading outlets."""

    def with_article_counts(self) -> "OutletQuerySet":
        """With `article_count`, their articles that readers may see, from the tally."""
        return self.annotate(article_count=counted("o"))

    def largest_first(self) -> "OutletQuerySet":
        """By the number of their articles, then by name."""
        return self.annotate(article_count=counted("o")).order_by("-article_count", Lower("name"), "pk")

    def by_name(self) -> "OutletQuerySet":
        """In the order of the alphabet, whatever the case."""
        return self.order_by(Lower("name"), "pk")

    def named_like(self, text: str) -> "OutletQuerySet":
        """Outlets one of whose printed names holds `text`, compared as names are; all outlets for no text."""
        names = OutletName.objects.filter(outlet=OuterRef("pk"), key__contains=name_key(text))
        return self.filter(Exists(names)) if name_key(text) else self


class Outlet(models.Model):
    """A paper, agency, broadcaster or site that publishes articles."""

    slug = models.SlugField(_("alamat"), max_length=120, unique=True)
    name = models.CharField(_("nama"), max_length=200)
    authority_id = models.CharField(_("kode baku"), max_length=120, unique=True, null=True, blank=True)
    description = models.TextField(_("keterangan"), blank=True)

    objects = OutletQuerySet.as_manager()

    class Meta:
        verbose_name = _("media")
        verbose_name_plural = _("media")

    def __str__(self) -> str:
        return self.name


class OutletName(models.Model):
    """A name as printed ("Nextren.com", "TIMESINDONESIA"); a key belongs to one outlet."""

    outlet = models.ForeignKey(Outlet, models.CASCADE, related_name="names", verbose_name=_("media"))
    name = models.CharField(_("nama tercetak"), max_length=200)
    key = models.CharField(_("kunci nama"), max_length=200, unique=True)

    class Meta:
        verbose_name = _("nama media")
        verbose_name_plural = _("nama media")
        indexes = [
            GinIndex(fields=["key"], name="outlet_name_alike", opclasses=["gin_trgm_ops"])
        ]  # beginnings of words

    def __str__(self) -> str:
        return self.name


class OutletDomain(models.Model):
    """A domain without "www."; it belongs to one outlet."""

    outlet = models.ForeignKey(Outlet, models.CASCADE, related_name="domains", verbose_name=_("media"))
    domain = models.CharField(_("domain"), max_length=253, unique=True)

    class Meta:
        verbose_name = _("domain media")
        verbose_name_plural = _("domain media")

    def __str__(self) -> str:
        return self.domain
