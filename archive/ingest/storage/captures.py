"""Captures: keeps the bytes as they arrived, once by their SHA-256, and that they arrived."""

import zlib
from datetime import date

from django.db import connection

from archive.ingest.documents import RawDocument
from archive.ingest.storage.bounds import bound_identity, fit
from archive.models import Article, Capture

_KEEP = "INSERT INTO archive_content (sha256, compressed, size) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"


def find(raw: RawDocument) -> Capture | None:
    """The capture of these bytes from this source at this time, if there is one."""
    source = bound_identity(raw.source)
    return Capture.objects.filter(content_id=raw.sha256, source=source, captured_at=raw.captured_at).first()


def keep_content(raw: RawDocument) -> bool:
    """Keep the bytes; returns whether they are new, so that no capture has them.

    Two writers of the same bytes wait here for each other, before either holds the entities.
    """
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [raw.sha256, zlib.compress(raw.content), len(raw.content)])
        return bool(cursor.rowcount)


def keep(raw: RawDocument, article: Article, rejected: Capture | None, read_as_of: date | None) -> Capture:
    """That the bytes arrived and became a text of the article; `rejected` is their capture if they were none before.

    `read_as_of` is the day by which they were read.
    """
    capture = rejected or _make(raw)
    capture.read_as_of = read_as_of
    capture.outcome, capture.reason, capture.article = Capture.Outcome.STORED, "", article
    capture.save()
    return capture


def reject(raw: RawDocument, reason: str) -> None:
    """That the bytes arrived and are no article. Recorded once, with the first reason."""
    keep_content(raw)
    capture = _make(raw)
    capture.outcome = Capture.Outcome.REJECTED
    capture.reason = fit(Capture, {"reason": reason})["reason"] or "?"
    Capture.objects.bulk_create([capture], ignore_conflicts=True)


def restore_document(capture: Capture) -> RawDocument:
    """The document as it arrived, to be read anew."""
    return RawDocument(
        content=zlib.decompress(capture.content.compressed),
        media_type=capture.media_type,
        source=capture.source,
        name=capture.source.rpartition("/")[2],
        record_id=capture.record_id or None,
        url=capture.url or None,
        captured_at=capture.captured_at,
    )


def _make(raw: RawDocument) -> Capture:
    values = {
        "content_id": raw.sha256,
        "source": bound_identity(raw.source),
        "record_id": raw.record_id or "",
        "url": raw.url or "",
        "media_type": raw.media_type,
        "captured_at": raw.captured_at,
    }
    return Capture(**fit(Capture, values))
