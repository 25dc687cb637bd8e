"""Everything that a search finds, however much it is, in constant memory: exports and what else needs all of it.

The numbers of what was found are kept by the server in a cursor that outlives its transaction, so that a slow reader
holds up no vacuum; the records are read CHUNK at a time. Order is by day: the order of relevance exists for the first
few thousand articles only (docs/search.md), and an export is complete.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, TypeVar

from django.db import connection, transaction

from archive.search import records, selection
from archive.search.criteria import Criteria, Sort
from archive.search.records import ArticleRecord, StatementRecord
from archive.search.said import spoken
from archive.search.said.spoken import Wanted

CHUNK = 500  # records that are in memory at a time

_numbers = count(1)  # names of cursors, which one connection must not give twice

# All rows are wanted, not the first few soon; the others are explained in planning.py.
_SETTINGS = "SET LOCAL cursor_tuple_fraction = 1; SET LOCAL enable_seqscan = off; SET LOCAL jit = off"

R = TypeVar("R")

_ARTICLES = """
SELECT entry.article_id
FROM archive_searchentry AS entry
WHERE {condition}
ORDER BY {day}, entry.article_id DESC
"""


def stream_articles(criteria: Criteria) -> Iterator[ArticleRecord]:
    """The records of all articles that a search finds: the newest first, or the oldest where that is asked for.

    What the words mean is asked at once, the articles when the first is taken. Closing the iterator ends the query.
    """
    chosen = selection.select(criteria)
    sql = _ARTICLES.format(condition=chosen.condition, day=_order(criteria))
    return _stream(sql, chosen.values, records.read_articles)


def stream_statements(criteria: Criteria, wanted: Wanted) -> Iterator[StatementRecord]:
    """The records of all statements that a search finds, in the order of their articles; otherwise as articles."""
    chosen = spoken.select(criteria, wanted)
    sql = f"{spoken.write(chosen)} ORDER BY {_order(criteria)}, entry.article_id DESC, statement.start, statement.id"
    return _stream(sql, chosen.values, records.read_statements)


def _order(criteria: Criteria) -> str:
    return "entry.day NULLS LAST" if criteria.sort is Sort.OLDEST else "entry.day DESC NULLS LAST"


def _stream(sql: str, values: Mapping[str, Any], read: Callable[[Sequence[int]], list[R]]) -> Iterator[R]:
    name = f"archive_stream_{next(_numbers)}"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_SETTINGS)
        cursor.execute(f"DECLARE {name} NO SCROLL CURSOR WITH HOLD FOR {sql}", dict(values))
    try:
        while ids := _fetch(name):
            yield from read(ids)
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"CLOSE {name}")


def _fetch(name: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"FETCH {CHUNK} FROM {name}")
        return [pk for (pk,) in cursor.fetchall()]
