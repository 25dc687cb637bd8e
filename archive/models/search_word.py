"""Every word that an indexed text has held, with the lexeme that it is found by: what the beginning of a word means.

Nearly every word of a new article is known. A process remembers which pieces of text, between white space, it has added
the words of, and has PostgreSQL look at others only: parsing each text a second time cost an eighth of storing it.
"""

from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _

LONGEST = 200_000  # characters of a text whose words are added: as much as its vector takes
REMEMBERED = 300_000  # pieces of text, some 30 MB; when there are more, all are forgotten

ADD = (Path(__file__).parent / "search_word_add.sql").read_text(encoding="utf-8")

# The list that is meant: its database and the number of its file, which TRUNCATE changes.
_IDENTIFY = """
SELECT oid::bigint, pg_relation_filenode('archive_searchword')::bigint
FROM pg_database WHERE datname = current_database()
"""
List: TypeAlias = tuple[int, int]


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


def add(texts: Iterable[str]) -> None:
    """Add the words of the texts, inside the caller's transaction; what is committed is remembered."""
    pieces = set(chain.from_iterable(text[:LONGEST].split() for text in texts))
    with connection.cursor() as cursor:
        cursor.execute(_IDENTIFY)
        held: List = cursor.fetchone()
        new = pieces - _memory.recall(held)
        if new:
            cursor.execute(ADD, {"unread": [], "text": " ".join(new), "longest": LONGEST})
    transaction.on_commit(partial(_memory.keep, held, new))


class _Memory:
    """The pieces of text whose words are in a list, as this process knows."""

    def __init__(self) -> None:
        self._held: List | None = None
        self._pieces: set[str] = set()

    def recall(self, held: List) -> set[str]:
        return self._pieces if held == self._held else set()

    def keep(self, held: List, new: set[str]) -> None:
        if held != self._held or len(self._pieces) + len(new) > REMEMBERED:
            self._held, self._pieces = held, set()
        self._pieces |= new


_memory = _Memory()


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
