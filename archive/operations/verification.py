"""Finds what is not as it must be: damaged captures, stale entries, counts and bitmaps, offsets that do not hold."""

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from archive.models import Article, Content, search_bitmap, search_entry, search_tally

BATCH_SIZE = 500
_CONTENTS_AT_ONCE = 20  # a capture has up to 20 MB

# A query a file, each giving a row per finding: kind, subject, what is wrong.
_CHECKS = sorted((Path(__file__).parent / "checks").glob("*.sql"))
_SHADOW = (Path(__file__).parent / "shadow_entries.sql").read_text(encoding="utf-8")
_COMPARE = (Path(__file__).parent / "compare_entries.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong: the kind of thing, which one, and what is the matter with it."""

    kind: str
    subject: str
    problem: str


def verify() -> Iterator[Finding]:
    """Everything that is wrong in the archive, as one moment has it; nothing is changed."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield from check_captures()
        yield from check_rows()
        yield from check_entries()
        yield from check_tally()
        yield from check_bitmaps()


def check_captures() -> Iterator[Finding]:
    """Captures whose bytes are not those that their SHA-256 names."""
    for content in Content.objects.order_by("pk").iterator(chunk_size=_CONTENTS_AT_ONCE):
        if problem := _judge(content):
            yield Finding(kind="capture", subject=content.sha256, problem=problem)


def check_rows() -> Iterator[Finding]:
    """Articles without text, texts that are not those of their fingerprints, offsets that do not hold, old vectors."""
    for path in _CHECKS:
        with connection.cursor() as cursor:
            cursor.execute(path.read_text(encoding="utf-8"))
            while rows := cursor.fetchmany(BATCH_SIZE):
                yield from (
                    Finding(kind=kind, subject=str(subject), problem=problem) for kind, subject, problem in rows
                )


def check_entries() -> Iterator[Finding]:
    """Search entries that are missing, superfluous or other than the refreshing statement would write them now."""
    last = 0
    articles = Article.objects.order_by("pk").values_list("pk", flat=True)
    while keys := list(articles.filter(pk__gt=last)[:BATCH_SIZE]):
        yield from _compare_entries(keys)
        last = keys[-1]


def check_tally() -> Iterator[Finding]:
    """Counts that are not those of search entries and statements."""
    yield from (
        Finding(kind="count", subject=value, problem="is not that of the rows") for value in search_tally.find_wrong()
    )


def check_bitmaps() -> Iterator[Finding]:
    """Bitmaps that are not those of the search entries."""
    yield from (
        Finding(kind="bitmap", subject=key, problem="is not that of the search entries")
        for key in search_bitmap.find_wrong()
    )


def _judge(content: Content) -> str | None:
    try:
        original = zlib.decompress(content.compressed)
    except zlib.error:
        return "bytes cannot be unpacked"
    if len(original) != content.size:
        return f"{len(original)} bytes in place of {content.size}"
    return None if hashlib.sha256(original).hexdigest() == content.sha256 else "bytes are not those of the SHA-256"


def _compare_entries(article_ids: list[int]) -> Iterator[Finding]:
    """A temporary table of the same name hides the search entries, so that they are written there; it is undone."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_SHADOW)
        search_entry.write(article_ids)
        cursor.execute(_COMPARE, {"ids": article_ids})
        rows = cursor.fetchall()
        transaction.set_rollback(True)
    yield from (Finding(kind="search entry", subject=str(subject), problem=problem) for subject, problem in rows)
