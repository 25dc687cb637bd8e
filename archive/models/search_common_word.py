"""The words and pairs of words that articles are written with, by how many hold them: what a beginning is completed to.

Counted in a sample whenever the archive is measured (search_statistics); rarer words are found among all words.
"""

from pathlib import Path

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from archive.language import pairs

SAMPLE_SIZE = 5_000  # articles whose texts are read for it: about 2 s
FEWEST = 2  # articles of the sample that must hold a word
PAIR_SAMPLE = 2_500  # articles whose neighbouring words are counted: 1.6 s
LONGEST = 60  # characters

_TEXTS = """
SELECT revision.title || E'\n' || left(revision.body, 20000)
FROM archive_searchentry AS sampled TABLESAMPLE SYSTEM (
    (SELECT GREATEST(0.01, LEAST(100, 100.0 * %(sample)s / GREATEST(count(*), 1)))::float4 FROM archive_searchentry)
) REPEATABLE (1)
JOIN archive_article AS article ON article.id = sampled.article_id
JOIN archive_revision AS revision ON revision.id = article.current_revision_id
"""
_COUNT = (Path(__file__).parent / "search_common_word.sql").read_text(encoding="utf-8")


class SearchCommonWord(models.Model):
    """A word or a pair in lower case, its lexemes, and how many articles of the sample hold this very form."""

    # "C": beginnings are ranges
    word = models.CharField(_("kata"), max_length=LONGEST, primary_key=True, db_collation="C")
    lexeme = models.TextField(_("leksem"))
    documents = models.PositiveIntegerField(_("artikel contoh"))

    class Meta:
        verbose_name = _("kata yang umum")
        verbose_name_plural = _("kata yang umum")

    def __str__(self) -> str:
        return self.word


def count() -> None:
    """Count the words and pairs of a sample of the articles anew, inside the caller's transaction."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM archive_searchcommonword")
        cursor.execute(_COUNT, {"sample": SAMPLE_SIZE, "fewest": FEWEST})
        cursor.execute("SELECT word, lexeme FROM archive_searchcommonword")
        known = dict(cursor.fetchall())
        cursor.execute(_TEXTS, {"sample": PAIR_SAMPLE})
        held = pairs.count(text for (text,) in cursor.fetchall())
    SearchCommonWord.objects.bulk_create(
        (
            SearchCommonWord(word=f"{first} {second}", lexeme=f"{known[first]} {known[second]}", documents=number)
            for (first, second), number in held.items()
            if first in known and second in known and len(first) + len(second) < LONGEST
        ),
        batch_size=2_000,
    )
