"""Every word that an indexed text has held, with the lexeme that it is found by: what the beginning of a word means."""

from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.utils.translation import gettext_lazy as _


class SearchWord(models.Model):
    """A word in lower case; added with the search entries, never taken away."""

    word = models.CharField(_("kata"), max_length=60, primary_key=True, db_collation="C")  # "C": beginnings are ranges
    lexeme = models.TextField(_("leksem"))

    class Meta:
        verbose_name = _("kata dalam arsip")
        verbose_name_plural = _("kata dalam arsip")
        indexes = [
            models.Index(fields=["lexeme"], name="search_word_lexeme"),  # the forms of a word, for marks
            GinIndex(fields=["word"], name="search_word_alike", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.word


def renew_lexemes() -> int:
    """Find the lexemes of all words anew, after the text-search configuration has changed; returns how many changed."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE archive_searchword SET lexeme = renewed.lexeme
            FROM (
                SELECT word, (tsvector_to_array(to_tsvector('archive_indonesian', word)))[1] AS lexeme
                FROM archive_searchword
            ) AS renewed
            WHERE archive_searchword.word = renewed.word AND archive_searchword.lexeme <> renewed.lexeme
            """
        )
        return int(cursor.rowcount)
