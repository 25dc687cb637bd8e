"""Rebuilds everything that is derived from articles: the text-search configuration, vectors and search entries."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import QuerySet

from archive.entities import locks
from archive.models import Article, SearchEntry, SearchWord, Statement, search_entry

# Articles or statements of one transaction: few enough that readers and curators never wait for long.
BATCH_SIZE = 500

_TEXT_SEARCH = Path(__file__).parent.parent / "migrations" / "sql" / "text_search.sql"
# Setting a column to itself makes PostgreSQL compute the columns that are generated from it anew.
_RENEW_VECTORS = "UPDATE archive_statement SET text = text WHERE id = ANY (%s)"


def install_configuration() -> None:
    """Install the text-search configuration as it is shipped, with the dictionary file that the server has now."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TEXT_SEARCH.read_text(encoding="utf-8"))


def find_lexemes(words: Sequence[str]) -> tuple[str, ...]:
    """The lexemes that these words are indexed by: those of existing vectors, and those of the configuration now."""
    plain = [word.lower() for word in words]
    known = SearchWord.objects.filter(word__in=plain).values_list("lexeme", flat=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT unnest(tsvector_to_array(archive_vector(%s)))", [" ".join(plain)])
        return tuple(sorted({*known, *(lexeme for (lexeme,) in cursor.fetchall())}))


def count_work(lexemes: Sequence[str] | None = None) -> int:
    """How many rows `renew_statements` and `renew_entries` together go through."""
    return _choose(Statement, lexemes).count() + _choose(Article, lexemes).count()


def renew_statements(lexemes: Sequence[str] | None = None) -> Iterator[int]:
    """Compute the vectors of all statements anew, or of those with any of the lexemes; yields the size of each batch
    after it is done.
    """
    for keys in _list_batches(_choose(Statement, lexemes)):
        with connection.cursor() as cursor:
            cursor.execute(_RENEW_VECTORS, [keys])
        yield len(keys)


def renew_entries(lexemes: Sequence[str] | None = None) -> Iterator[int]:
    """Write the search entries of all articles anew, or of those with any of the lexemes; yields the size of each batch
    after it is done.

    Writers of the same articles wait for a batch to end, or it for them: no entry is older than its article after it.
    """
    SearchEntry.objects.filter(article__hidden=True).delete()
    for keys in _list_batches(_choose(Article, lexemes)):
        with transaction.atomic():
            locks.share_merges()  # a merge writes many entries, in an order of its own
            held = Article.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
            search_entry.refresh(list(held.values_list("pk", flat=True)))
        yield len(keys)


def _choose(model: type[Article] | type[Statement], lexemes: Sequence[str] | None) -> QuerySet[Any]:
    """All rows, or those whose vector has any of the lexemes."""
    rows = model._default_manager.all()
    if lexemes is None:
        return rows
    if not lexemes:
        return rows.none()
    query = " | ".join("'{}'".format(lexeme.replace("\\", "\\\\").replace("'", "''")) for lexeme in lexemes)
    path = "search_entry__vector" if model is Article else "vector"
    return rows.filter(**{path: SearchQuery(query, search_type="raw", config="simple")})


def _list_batches(rows: QuerySet[Any]) -> Iterator[list[int]]:
    """The primary keys in order, BATCH_SIZE at a time."""
    last = 0
    while keys := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH_SIZE]):
        yield keys
        last = keys[-1]
