"""Rebuilds everything that is derived from articles: the text-search configuration, vectors and search entries."""

from collections.abc import Iterator
from pathlib import Path

from django.db import connection, transaction

from archive.entities import locks
from archive.models import Article, SearchEntry, Statement, search_entry

# Articles or statements of one transaction: few enough that readers and curators never wait for long.
BATCH_SIZE = 500

_TEXT_SEARCH = Path(__file__).parent.parent / "migrations" / "sql" / "text_search.sql"
# Setting a column to itself makes PostgreSQL compute the columns that are generated from it anew.
_RENEW_VECTORS = "UPDATE archive_statement SET text = text WHERE id = ANY (%s)"


def install_configuration() -> None:
    """Install the text-search configuration as it is shipped, with the dictionary file that the server has now."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TEXT_SEARCH.read_text(encoding="utf-8"))


def count_work() -> int:
    """How many rows `renew_statements` and `renew_entries` together go through."""
    return Statement.objects.count() + Article.objects.count()


def renew_statements() -> Iterator[int]:
    """Compute the vectors of all statements anew; yields the size of each batch after it is done."""
    for keys in _list_batches(Statement):
        with connection.cursor() as cursor:
            cursor.execute(_RENEW_VECTORS, [keys])
        yield len(keys)


def renew_entries() -> Iterator[int]:
    """Write the search entries of all articles anew; yields the size of each batch after it is done.

    Writers of the same articles wait for a batch to end, or it for them: no entry is older than its article after it.
    """
    SearchEntry.objects.filter(article__hidden=True).delete()
    for keys in _list_batches(Article):
        with transaction.atomic():
            locks.share_merges()  # a merge writes many entries, in an order of its own
            held = Article.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
            search_entry.refresh(list(held.values_list("pk", flat=True)))
        yield len(keys)


def _list_batches(model: type[Article] | type[Statement]) -> Iterator[list[int]]:
    """All primary keys in order, BATCH_SIZE at a time."""
    last = 0
    while keys := list(
        model._default_manager.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH_SIZE]
    ):
        yield keys
        last = keys[-1]
