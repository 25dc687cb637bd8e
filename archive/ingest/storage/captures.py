"""Captures: keeps the bytes as they arrived, once by their SHA-256, and that they arrived."""

import zlib
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, TypeAlias

from django.db import connection
from django.utils import timezone

from archive.ingest.documents import RawDocument
from archive.ingest.storage.bounds import bound_identity, fit
from archive.models import Article, Capture

# In order, so that two writers of the same bytes wait for each other in one direction only.
_KEEP = """
INSERT INTO archive_content (sha256, compressed, size)
SELECT sha256, compressed, size FROM unnest(%s::text[], %s::bytea[], %s::integer[]) AS new (sha256, compressed, size)
ORDER BY sha256
ON CONFLICT DO NOTHING RETURNING sha256
"""

Identity: TypeAlias = tuple[str, str, datetime | None]  # what one capture is of: bytes, source, time
_RECORD = "application/json"


def identify(raw: RawDocument) -> Identity:
    """By what the capture of this document is told from all others."""
    return raw.sha256, bound_identity(raw.source), raw.captured_at


def find(documents: Iterable[RawDocument]) -> dict[Identity, Capture]:
    """The captures that there are of these documents."""
    wanted = {identify(raw) for raw in documents}
    found = Capture.objects.filter(content__in={digest for digest, _, _ in wanted}) if wanted else []
    captures = {(each.content_id, each.source, each.captured_at): each for each in found}
    return {identity: captures[identity] for identity in wanted & captures.keys()}


def keep_contents(documents: Iterable[RawDocument]) -> set[str]:
    """Keep the bytes of the documents; returns the SHA-256 of those that are new, so that no capture has them.

    Two writers of the same bytes wait here for each other, before either holds the entities.
    """
    contents = {raw.sha256: raw.content for raw in documents}
    compressed = [zlib.compress(content) for content in contents.values()]
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [list(contents), compressed, [len(content) for content in contents.values()]])
        return {digest for (digest,) in cursor.fetchall()}


def keep(raw: RawDocument, article: Article, rejected: Capture | None, read_as_of: date | None) -> Capture:
    """That the bytes arrived and became a text of the article; `rejected` is their capture if they were none before.

    `read_as_of` is the day by which they were read.
    """
    capture = rejected or Capture(**_list_columns(raw))
    capture.read_as_of = read_as_of
    capture.outcome, capture.reason, capture.article = Capture.Outcome.STORED, "", article
    capture.save()
    return capture


def make_row(raw: RawDocument, article: int, read_as_of: date | None) -> dict[str, Any]:
    """The columns of the first capture of a new article, but for its own number."""
    became = {"outcome": Capture.Outcome.STORED.value, "reason": "", "article_id": article, "read_as_of": read_as_of}
    return {**_list_columns(raw), **became, "ingested_at": timezone.now()}


def reject(raw: RawDocument, reason: str) -> None:
    """That the bytes arrived and are no article. Recorded once, with the first reason."""
    keep_contents([raw])
    capture = Capture(**_list_columns(raw))
    capture.outcome = Capture.Outcome.REJECTED
    capture.reason = fit(Capture, {"reason": reason})["reason"] or "?"
    Capture.objects.bulk_create([capture], ignore_conflicts=True)


def restore_document(capture: Capture) -> RawDocument:
    """The document as it arrived, to be read anew."""
    return RawDocument(
        content=zlib.decompress(capture.content.compressed),
        media_type=capture.media_type,
        source=capture.source,
        name=_read_name(capture),
        record_id=capture.record_id or None,
        url=capture.url or None,
        captured_at=capture.captured_at,
    )


def _list_columns(raw: RawDocument) -> dict[str, Any]:
    """What a capture of the document says of where it came from, by column."""
    values = {
        "content_id": raw.sha256,
        "source": bound_identity(raw.source),
        "record_id": raw.record_id or "",
        "url": raw.url or "",
        "media_type": raw.media_type,
        "captured_at": raw.captured_at,
    }
    return fit(Capture, values)


def _read_name(capture: Capture) -> str:
    """The name of the file: the source's end, for a record without its line."""
    name = capture.source.rpartition("/")[2]
    head, _mark, line = name.rpartition(":")
    return head if head and line.isdigit() and capture.media_type == _RECORD else name
