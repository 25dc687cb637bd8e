"""What curators know of the pages of one outlet, laid over the shipped rules when articles are read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutletRule(models.Model):
    """The rules of one outlet; each field holds a selector or pattern a line, tried in order."""

    outlet = models.OneToOneField("archive.Outlet", models.CASCADE, related_name="rule", verbose_name=_("media"))
    title = models.TextField(_("judul"), blank=True)
    body = models.TextField(_("isi"), blank=True)
    date = models.TextField(_("tanggal"), blank=True)
    author = models.TextField(_("penulis"), blank=True)
    dropped = models.TextField(_("baris yang dibuang"), blank=True)
    datelines = models.TextField(_("titimangsa"), blank=True)
    updated_at = models.DateTimeField(_("diperbarui"), auto_now=True)

    class Meta:
        verbose_name = _("aturan media")
        verbose_name_plural = _("aturan media")

    def __str__(self) -> str:
        return str(self.outlet)
