"""What ranking knows of the whole archive without reading it: its size, and how many articles hold frequent lexemes.

Rare lexemes are counted exactly when they are asked for, which is quick because they are rare (search/terms.sql).
"""

from pathlib import Path

from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _

from archive.models import search_bitmap, search_common_word, search_entry, search_tally

SAMPLE_SIZE = 50_000  # entries that are read for it: 4 s (SEARCH.md, section 2)
FREQUENT = 1_000  # lexemes that fewer articles hold are not kept
GROWTH = 0.1  # share by which the archive may grow or shrink before it is measured again

_MEASURE = (Path(__file__).parent / "search_statistics.sql").read_text(encoding="utf-8")
_MAIN = 1

# Tables that are stored in bulk: the server's own vacuum takes their statistics rarely (migration rarer_autovacuum).
_TABLES = ("searchentry", "statement", "placemention", "revision", "content", "article", "capture")
_ANALYZE = "ANALYZE " + ", ".join(f"archive_{table}" for table in _TABLES)


class SearchCorpus(models.Model):
    """The size of the archive when it was last measured; one row."""

    documents = models.PositiveBigIntegerField(_("artikel"))
    average_length = models.FloatField(_("panjang rata-rata (posisi leksem)"))
    measured_at = models.DateTimeField(_("diukur"), auto_now=True)

    class Meta:
        verbose_name = _("ukuran arsip")
        verbose_name_plural = _("ukuran arsip")
        constraints = [models.CheckConstraint(condition=models.Q(id=_MAIN), name="search_corpus_is_one")]

    def __str__(self) -> str:
        return str(self.documents)


class SearchLexeme(models.Model):
    """A frequent lexeme and about how many articles hold it."""

    lexeme = models.TextField(_("leksem"), primary_key=True)
    documents = models.PositiveBigIntegerField(_("artikel"))

    class Meta:
        verbose_name = _("leksem yang sering")
        verbose_name_plural = _("leksem yang sering")

    def __str__(self) -> str:
        return self.lexeme


def measure() -> None:
    """Count the archive's articles, frequent lexemes and words anew, these in samples, and sum up its tally.

    Then make the bitmaps of what many articles hold, and take statistics for PostgreSQL's planner.
    """
    search_entry.merge_waiting()
    search_tally.compact()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('archive search statistics'))")
        cursor.execute("DELETE FROM archive_searchlexeme")
        cursor.execute(_MEASURE, {"corpus": _MAIN, "sample": SAMPLE_SIZE, "frequent": FREQUENT})
        search_common_word.count()
        search_bitmap.choose(SearchCorpus.objects.get(pk=_MAIN).documents)
    with connection.cursor() as cursor:
        cursor.execute(_ANALYZE)


def measure_if_grown() -> bool:
    """As `measure`, if the archive's size has changed by more than GROWTH or it lacks bitmaps; returns whether.

    Else what waits for the index and for the bitmaps is worked into them.
    """
    documents = search_tally.count_articles()
    known = SearchCorpus.objects.filter(pk=_MAIN).values_list("documents", flat=True).first()
    if known is not None and abs(documents - known) <= GROWTH * known and search_bitmap.suffices(documents):
        search_entry.merge_waiting()
        search_bitmap.fold()
        return False
    measure()
    return True
