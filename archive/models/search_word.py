"""Every word that an indexed text has held, with the lexeme that it is found by: what the beginning of a word means.

Nearly every word of a new article is known. A process remembers which pieces of text, between white space, it has added
the words of, and which lexemes they are; PostgreSQL looks at others only. Parsing each text took a third of storing it.
"""

import re
import sys
from collections.abc import Iterable, Sequence, Set
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _

from archive.models.search_vector import Meanings

LONGEST = 200_000  # characters of a text whose words are added: as much as its vector takes
REMEMBERED = 300_000  # pieces of text, some 60 MB; when there are more, all are forgotten

ADD = (Path(__file__).parent / "search_word_add.sql").read_text(encoding="utf-8")

# The list of words that is meant, and what makes lexemes of them: the database, the number of the list's file, which
# TRUNCATE changes, and the versions of the text-search configuration.
_IDENTIFY = """
SELECT oid::bigint, pg_relation_filenode('archive_searchword')::bigint,
       ARRAY(SELECT xmin::text FROM pg_ts_config_map WHERE mapcfg = 'archive_indonesian'::regconfig
             UNION SELECT xmin::text FROM pg_ts_dict WHERE dictname = 'archive_indonesian_synonym' ORDER BY 1)
FROM pg_database WHERE datname = current_database()
"""

# Each piece read as in the middle of a text. The last position is that of the word which is put behind it.
_MEAN = "SELECT archive_vector(' ' || piece || ' 0')::text FROM unnest(string_to_array(%s, ' ')) AS piece"
_LEXEME = re.compile(r"('(?:[^']|'')*'):([\d,]+)")  # of a vector's text, with its positions
List: TypeAlias = tuple[int, int, list[str]]


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


def learn(pieces: Iterable[bytes]) -> Meanings:
    """Add the words of pieces of text, in UTF-8, inside the caller's transaction; returns what these and others mean.

    What is added is remembered when it is committed.
    """
    with connection.cursor() as cursor:
        cursor.execute(_IDENTIFY)
        held: List = cursor.fetchone()
        new = _memory.list_new(held, set(pieces))
        if not new:
            return _memory.meanings
        unknown = list(new.difference(_memory.meanings))
        cursor.execute(_MEAN, [b" ".join(unknown).decode()])
        vectors = chain.from_iterable(cursor.fetchall())
        _memory.meanings.update(zip(unknown, map(_read_lexemes, vectors), strict=True))
        cursor.execute(ADD, {"unread": [], "text": b" ".join(new).decode(), "longest": LONGEST})
        transaction.on_commit(partial(_memory.keep, held, new))
    return _memory.meanings


def _read_lexemes(vector: str) -> tuple[str, ...]:
    """The lexemes of the vector's text up to its last position, one a position; "" where there is none."""
    if vector.startswith("'0':2 ") and vector.endswith("':1") and vector.count(" ") == 1:  # mostly it is one word
        return (sys.intern(vector[6:-2]),)
    found = {
        int(position): lexeme for lexeme, positions in _LEXEME.findall(vector) for position in positions.split(",")
    }
    return tuple(sys.intern(found.get(position, "")) for position in range(1, max(found)))


class _Memory:
    """The pieces of text whose words are in a list, as this process knows, and what pieces mean."""

    def __init__(self) -> None:
        self._held: List | None = None
        self._added: set[bytes] = set()
        self.meanings: dict[bytes, Sequence[str]] = {}

    def list_new(self, held: List, pieces: set[bytes]) -> set[bytes]:
        """Those that were not added to the list. Of another list all is forgotten, and where it would be too much."""
        new = pieces - self._added
        if held == self._held and len(self.meanings) + len(new) <= REMEMBERED:
            return new
        self._held, self._added, self.meanings = held, set(), {}
        return pieces

    def keep(self, held: List, new: Set[bytes]) -> None:
        """What was added is committed."""
        if held == self._held:
            self._added |= new


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
