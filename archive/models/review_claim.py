"""Claims: who looks at which waiting reading or name just now, so that no two curators review the same one."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ReviewClaim(models.Model):
    """A reading, or a speaker's name, that a curator has on the screen, or next.

    It is free again when the claim expires or is given back.
    """

    statement = models.OneToOneField(
        "archive.Statement", models.CASCADE, null=True, related_name="claim", verbose_name=_("pernyataan")
    )
    mention = models.OneToOneField(
        "archive.PlaceMention", models.CASCADE, null=True, related_name="claim", verbose_name=_("penyebutan tempat")
    )
    speaker = models.OneToOneField(
        "archive.Speaker", models.CASCADE, null=True, related_name="claim", verbose_name=_("narasumber")
    )
    curator = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("kurator"))
    expires_at = models.DateTimeField(_("berlaku sampai"))

    class Meta:
        verbose_name = _("pegangan peninjauan")
        verbose_name_plural = _("pegangan peninjauan")
        constraints = [
            models.CheckConstraint(
                condition=Q(statement__isnull=False, mention__isnull=True, speaker__isnull=True)
                | Q(statement__isnull=True, mention__isnull=False, speaker__isnull=True)
                | Q(statement__isnull=True, mention__isnull=True, speaker__isnull=False),
                name="claim_of_one_reading",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement or self.mention or self.speaker}"
