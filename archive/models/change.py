"""Changes: what each row was before and after, written by a trigger while a curator acts."""

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _


class ChangeSet(models.Model):
    """One thing that somebody did on the desk, with all the rows that it changed."""

    id = models.UUIDField(_("kode"), primary_key=True, editable=False)
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("siapa"))
    made_at = models.DateTimeField(_("kapan"), auto_now_add=True)
    route = models.CharField(_("di mana"), max_length=300, blank=True)  # the page or job, for the curious

    class Meta:
        verbose_name = _("perubahan")
        verbose_name_plural = _("riwayat perubahan")
        indexes = [models.Index(F("made_at").desc(), F("id"), name="changeset_newest")]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M}"


class Change(models.Model):
    """One row of one table: the columns that changed, with their values before and after.

    `table` and `row` name it; `owner_column` and `owner` the row that it belongs to, for example the speaker of a
    spelling. Of a row that was opened `before` is empty, of one that was removed `after`. Rows are only ever added.
    """

    class Operation(models.TextChoices):
        INSERT = "INSERT", _("ditambahkan")
        UPDATE = "UPDATE", _("diubah")
        DELETE = "DELETE", _("dihapus")

    changeset = models.ForeignKey(
        ChangeSet, models.PROTECT, related_name="changes", verbose_name=_("perubahan"), db_index=False
    )
    table = models.CharField(_("tabel"), max_length=63)
    row = models.BigIntegerField(_("baris"))
    operation = models.CharField(_("tindakan"), max_length=6, choices=Operation)
    owner_column = models.CharField(_("bagian dari"), max_length=63, blank=True)
    owner = models.BigIntegerField(_("nomor pemilik"), null=True, blank=True)
    before = models.JSONField(_("sebelum"), default=dict, blank=True)
    after = models.JSONField(_("sesudah"), default=dict, blank=True)

    class Meta:
        verbose_name = _("baris yang berubah")
        verbose_name_plural = _("baris yang berubah")
        indexes = [
            models.Index(fields=["changeset", "id"], name="change_of_set"),
            models.Index(fields=["table", "row", "-id"], name="change_of_row"),
            models.Index(
                fields=["owner_column", "owner", "-id"],
                condition=models.Q(owner__isnull=False),
                name="change_of_owner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_operation_display()}: {self.table} {self.row}"
