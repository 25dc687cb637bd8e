from datetime import UTC, datetime

import pytest

from archive.ingest.documents import RawDocument
from archive.ingest.storage import captures
from archive.models import Capture, Content
from tests import drafts, rows

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def find(raw: RawDocument) -> Capture | None:
    return captures.find([raw]).get(captures.identify(raw))


def test_keep_contents_keeps_equal_bytes_once() -> None:
    same = [drafts.document("sama", source=source) for source in ("a.txt", "b.txt")]
    assert [captures.keep_contents(same), captures.keep_contents(same)] == [{same[0].sha256}, set()]
    assert Content.objects.count() == 1


def test_find_knows_bytes_source_and_time() -> None:
    raw = drafts.document(captured_at=NOON)
    captures.keep_contents([raw])
    kept = captures.keep(raw, rows.article(), None, None)
    assert find(raw) == kept
    assert find(drafts.document(captured_at=None)) is None
    assert find(drafts.document(source="lain.txt", captured_at=NOON)) is None


def test_reject_keeps_bytes_and_first_reason_once() -> None:
    raw = drafts.document("bukan artikel")
    for reason in ("The document is empty.", "Another reason."):
        captures.reject(raw, reason)
    kept = Capture.objects.get()
    assert (kept.outcome, kept.reason, kept.article) == ("rejected", "The document is empty.", None)


def test_restore_document_gives_back_what_arrived() -> None:
    raw = drafts.document("isi\r\n", source="folder/a.txt", captured_at=NOON)
    captures.keep_contents([raw])
    kept = captures.keep(raw, rows.article(), None, None)
    kept.refresh_from_db()
    assert captures.restore_document(kept) == raw
