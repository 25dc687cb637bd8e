"""The narrow search table: one row an article that readers may see, refreshed by one SQL statement.

SEARCH.md section 3 gives its columns and indexes; two more indexes and the triggers that keep `search_tally` true are
in migrations/sql/search_tally.sql. The text itself stays elsewhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from archive.models import search_bitmap, search_tally, search_word

_REFRESH = (Path(__file__).parent / "search_entry_refresh.sql").read_text(encoding="utf-8")


class SearchEntry(models.Model):
    """What search knows of one visible article."""

    article = models.OneToOneField(
        "archive.Article", models.CASCADE, primary_key=True, related_name="search_entry", verbose_name=_("artikel")
    )
    day = models.DateField(_("hari urut"), null=True)
    day_from = models.DateField(_("terbit paling awal"), null=True)
    day_to = models.DateField(_("terbit paling akhir"), null=True)
    outlet_id = models.BigIntegerField(_("media"), null=True)
    length = models.PositiveIntegerField(_("panjang (posisi leksem)"))
    place_ids = ArrayField(models.BigIntegerField(), verbose_name=_("tempat dan induknya"))
    official_ids = ArrayField(models.BigIntegerField(), verbose_name=_("pejabat yang dikutip"))
    vector = SearchVectorField(_("vektor"))

    class Meta:
        verbose_name = _("entri pencarian")
        verbose_name_plural = _("entri pencarian")
        indexes = [
            GinIndex(fields=["vector"], name="search_entry_vector"),
            models.Index(F("day").desc(nulls_last=True), F("article_id").desc(), name="search_entry_newest"),
            models.Index("outlet_id", F("day").desc(nulls_last=True), name="search_entry_outlet_newest"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


def refresh(article_ids: Iterable[int], texts: Mapping[int, str] = MappingProxyType({})) -> None:
    """Bring the entries of these articles up to date, inside the caller's transaction. Hidden articles lose theirs.

    `texts`: titles and bodies of those that the caller has at hand and that are not hidden, by primary key.
    """
    ids = sorted(set(article_ids))
    if not ids:
        return
    unread = [number for number in ids if number not in texts]
    _execute(_REFRESH + search_word.ADD if unread else _REFRESH, ids, unread)
    if texts:
        search_word.add(texts.values())
    search_tally.compact_sometimes(ids)
    search_bitmap.fold_sometimes(ids)


def write(article_ids: Iterable[int]) -> None:
    """As `refresh`, but for the entries alone, without what follows from them: words and tally."""
    _execute(_REFRESH, sorted(set(article_ids)))


def _execute(sql: str, ids: list[int], unread: Sequence[int] = ()) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"ids": ids, "unread": list(unread), "text": "", "longest": search_word.LONGEST})
