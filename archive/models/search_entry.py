"""The narrow search table: one row an article that readers may see, refreshed by one SQL statement.

SEARCH.md section 3 gives its columns and indexes; two more indexes and the triggers that keep `search_tally` true are
in migrations/sql/search_tally.sql. The text itself stays elsewhere.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from archive.models import search_bitmap, search_tally, search_vector, search_word
from archive.models.search_vector import Words

_FOLDER = Path(__file__).parent
_FACTS = (_FOLDER / "search_entry_facts.sql").read_text(encoding="utf-8")
_REFRESH = (_FOLDER / "search_entry_refresh.sql").read_text(encoding="utf-8")
_TELL = (
    "SELECT id, title, day_from, day_to, outlet_id, place_ids, official_ids, array_to_tsvector(facets)::text FROM facts"
)
_COPY = """
COPY archive_searchentry (article_id, day, day_from, day_to, outlet_id, length, place_ids, official_ids, vector)
FROM STDIN
"""


# New entries wait in a list, which every search reads, until they are merged into the index. The longer it is, the less
# merging costs an article: 0.2 ms less than with 4 MB, in as much memory as that takes. 16 MB, some 2,000 articles,
# cost a look into the index 5 ms.
_MANY = 100
_EXPECT_MANY = """
SELECT set_config(name, GREATEST(pg_size_bytes(current_setting(name)), pg_size_bytes(least)) || 'B', true)
FROM (VALUES ('gin_pending_list_limit', '16MB'), ('work_mem', '64MB')) AS given (name, least)
"""


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


def add(texts: Mapping[int, tuple[str, str]]) -> None:
    """Write the entries of articles that have none, inside the caller's transaction; of each the title and body.

    It leaves what `refresh` leaves, in half the time; what PostgreSQL has to read itself is left to that.
    """
    if not texts:
        return
    if len(texts) >= _MANY:
        with connection.cursor() as cursor:
            cursor.execute(_EXPECT_MANY)
    parts = [(fact, search_vector.divide(fact.title, texts[fact.id][1])) for fact in _tell(texts)]
    plain = [(fact, each) for fact, each in parts if each]
    titles = (texts[fact.id][0].encode().split() for fact, _ in plain)
    meanings = search_word.learn(chain.from_iterable(chain(titles, *(each for _, each in plain))))
    made = [(fact, search_vector.make(each, meanings)) for fact, each in plain]
    entries = [(fact, words) for fact, words in made if words]
    _copy(entries)
    added = {fact.id for fact, _ in entries}
    search_tally.compact_sometimes(added)
    if len(texts) < _MANY:  # others are folded when their ingest has ended
        search_bitmap.fold_sometimes(added)
    refresh(texts.keys() - added)


def refresh(article_ids: Iterable[int]) -> None:
    """Bring the entries of these articles up to date, inside the caller's transaction. Hidden articles lose theirs."""
    ids = sorted(set(article_ids))
    if not ids:
        return
    with connection.cursor() as cursor:
        values: dict[str, Any] = {"ids": ids, "unread": ids, "text": "", "longest": search_word.LONGEST}
        cursor.execute(_FACTS + _REFRESH + search_word.ADD, values)
    search_tally.compact_sometimes(ids)
    search_bitmap.fold_sometimes(ids)


def write(article_ids: Iterable[int]) -> None:
    """As `refresh`, but for the entries alone, without what follows from them: words and tally."""
    with connection.cursor() as cursor:
        cursor.execute(_FACTS + _REFRESH, {"ids": sorted(set(article_ids))})


def merge_waiting() -> int:
    """Merge what waits to be into the index of words, for searches to find it there; how many pages it was."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('search_entry_vector')")
        return int(cursor.fetchone()[0])


class _Fact(NamedTuple):
    """What is known of an article but for its text: the columns that _TELL selects."""

    id: int
    title: str
    day_from: date | None
    day_to: date | None
    outlet: int | None
    places: list[int]
    officials: list[int]
    facets: str  # lexemes, as the text of a vector


def _tell(ids: Iterable[int]) -> list[_Fact]:
    with connection.cursor() as cursor:
        cursor.execute(_FACTS + _TELL, {"ids": sorted(ids)})
        return [_Fact._make(row) for row in cursor.fetchall()]


def _copy(entries: Iterable[tuple[_Fact, Words]]) -> None:
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.copy(_COPY) as stream:
        for fact, words in entries:
            days = fact.day_to, fact.day_from, fact.day_to
            vector = f"{words.vector} {fact.facets}"
            stream.write_row((fact.id, *days, fact.outlet, words.length, fact.places, fact.officials, vector))
