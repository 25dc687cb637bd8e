"""The words that articles are written with, by how many hold them: what the beginning of a word is completed to.

Counted in a sample whenever the archive is measured (search_statistics); rarer words are found among all words.
"""

from pathlib import Path

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

SAMPLE_SIZE = 5_000  # articles whose texts are read for it: about 2 s
FEWEST = 2  # articles of the sample that must hold a word

_COUNT = (Path(__file__).parent / "search_common_word.sql").read_text(encoding="utf-8")


class SearchCommonWord(models.Model):
    """A word in lower case, its lexeme, and how many articles of the sample hold this very form."""

    word = models.CharField(_("kata"), max_length=60, primary_key=True, db_collation="C")  # "C": beginnings are ranges
    lexeme = models.TextField(_("leksem"))
    documents = models.PositiveIntegerField(_("artikel contoh"))

    class Meta:
        verbose_name = _("kata yang umum")
        verbose_name_plural = _("kata yang umum")

    def __str__(self) -> str:
        return self.word


def count() -> None:
    """Count the words of a sample of the articles anew, inside the caller's transaction."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM archive_searchcommonword")
        cursor.execute(_COUNT, {"sample": SAMPLE_SIZE, "fewest": FEWEST})
