"""Bitmaps of the articles that hold what many do: by these broad searches are counted exactly, however many they find.

A bitmap is in segments, of 8,192 article numbers each; one without articles has no row. Whoever writes search entries
leaves the articles' numbers in SearchPending (triggers, sql/search_bitmaps.sql) and waits for nobody. Until `fold` has
worked them into the bitmaps, a search reads the entries of these articles and takes the bits of all others, in one
snapshot.
"""

import math
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.translation import gettext_lazy as _

FEWEST = 12_000  # articles of an archive that needs bitmaps; in a smaller one every search reads what it counts
MOST = 200_000  # articles of an archive that has them; of a million they take 0.2 s and more, samples a tenth
SHARE = 0.1  # of the articles hold a lexeme that has a bitmap; rarer ones are quickly read from the index
VALUE_SHARE = 0.0005  # of the articles have a facet's value that has a bitmap; all months and years have one
FOLDED_EVERY = 1_024  # about so many articles are written between two foldings; to read as many takes some 10 ms

_FOLD, _BUILD, _CHOOSE, _FIND_WRONG = (
    (Path(__file__).parent / f"search_bitmap_{name}.sql").read_text(encoding="utf-8")
    for name in ("fold", "build", "choose", "find_wrong")
)
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('archive bitmaps', 0))"
_TRY_LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended('archive bitmaps', 0))"
_EMPTY = "DELETE FROM archive_searchbitmap; DELETE FROM archive_searchbitmapkey; DELETE FROM archive_searchpending"


if TYPE_CHECKING:  # generic for the type checker only
    Field = models.Field[str, str]
else:
    Field = models.Field


class BitsField(Field):
    """8,192 bits, one an article: a number whose remainder is n has the nth bit from the left."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """The column's type."""
        return "bit(8192)"


class SearchBitmapKey(models.Model):
    """A lexeme that has a bitmap, and how many articles this counts. "a:" is held by every article."""

    key = models.TextField(_("leksem"), primary_key=True, db_collation="C")
    facet = models.CharField(_("saringan"), max_length=1)  # as in SearchTally, and "y"; "" of words
    value = models.BigIntegerField(_("nilai"), null=True)
    articles = models.PositiveBigIntegerField(_("artikel"))

    class Meta:
        verbose_name = _("leksem dengan peta bit")
        verbose_name_plural = _("leksem dengan peta bit")

    def __str__(self) -> str:
        return self.key


class SearchBitmap(models.Model):
    """A segment of a bitmap: of the articles whose number, divided by 8,192, is `segment`."""

    key = models.TextField(_("leksem"), db_collation="C")
    segment = models.PositiveIntegerField(_("bagian"))
    bits = BitsField(_("bit"))

    class Meta:
        verbose_name = _("peta bit")
        verbose_name_plural = _("peta bit")
        constraints = [models.UniqueConstraint(fields=["key", "segment"], name="search_bitmap_once")]
        indexes = [models.Index(fields=["segment"], name="search_bitmap_segment")]

    def __str__(self) -> str:
        return f"{self.key} {self.segment}"


class SearchPending(models.Model):
    """An article whose entry was written or deleted after the bitmaps; once for each time."""

    article_id = models.BigIntegerField(_("artikel"))

    class Meta:
        verbose_name = _("artikel yang menunggu peta bit")
        verbose_name_plural = _("artikel yang menunggu peta bit")

    def __str__(self) -> str:
        return str(self.article_id)


def fold() -> None:
    """Work the pending articles into the bitmaps, inside the caller's transaction or one of its own.

    Where another transaction is at it, this is left to it.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TRY_LOCK)
        if cursor.fetchone() == (True,):
            _fold()


def fold_sometimes(article_ids: Collection[int]) -> None:
    """Fold after every so many articles, told by their numbers, so that no writer has to keep count."""
    if any(number % FOLDED_EVERY == 0 for number in article_ids):
        fold()


def choose(documents: int) -> None:
    """Make bitmaps of what many of the archive's articles hold now, and no others.

    `documents`: how many articles there are. Small and large archives have no bitmaps.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_LOCK)
        if not _needs(documents):
            cursor.execute(_EMPTY)
            return
        least = math.ceil(documents * VALUE_SHARE)
        cursor.execute(_CHOOSE, {"least": least, "frequent": documents * SHARE})
        _build([key for (key,) in cursor.fetchall()], least)
        _fold()  # before the lock is given back, or another fold might write over this one


def suffices(documents: int) -> bool:
    """Whether an archive of so many articles has bitmaps, or needs none."""
    return not _needs(documents) or SearchBitmapKey.objects.exists()


def find_wrong() -> list[str]:
    """The keys whose bitmaps are not what the search entries hold, in order."""
    with connection.cursor() as cursor:
        cursor.execute(_FIND_WRONG)
        return [key for (key,) in cursor.fetchall()]


def _needs(documents: int) -> bool:
    return FEWEST < documents <= MOST


def _fold() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_FOLD)
        _build([key for (key,) in cursor.fetchall()])


def _build(keys: Sequence[str], least: int | None = None) -> None:
    if not keys:
        return
    with connection.cursor() as cursor:
        cursor.execute(_BUILD, {"keys": list(keys), "least": least})
