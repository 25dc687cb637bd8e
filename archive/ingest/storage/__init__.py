"""Stores what was read: idempotent, safe beside other writers, a whole article or nothing of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from django.db import DataError, IntegrityError, transaction

from archive.entities import curation, locks
from archive.ingest.documents import ArticleDraft, RawDocument, WrittenText
from archive.ingest.errors import UnstorableDocument
from archive.ingest.storage import batches, captures, revising
from archive.ingest.storage.batches import Document
from archive.ingest.storage.linking import link
from archive.ingest.storage.outcomes import Outcome, Stored
from archive.language.dates import WIB
from archive.models import Article, Capture, search_entry

__all__ = [
    "Document",
    "Outcome",
    "Stored",
    "find_known",
    "find_written",
    "reject",
    "reread",
    "restore_document",
    "store",
]


def find_known(documents: Sequence[RawDocument]) -> list[Stored | None]:
    """The article that each document's bytes from its source at its time became; None for what is new or rejected."""
    found = captures.find(documents)
    return [_recognise(found.get(captures.identify(raw))) for raw in documents]


def reject(raw: RawDocument, reason: str) -> None:
    """Keep the bytes of what is no article, with the reason; once for the same bytes, source and time."""
    with transaction.atomic():
        captures.reject(raw, reason)


def store(documents: Sequence[Document]) -> list[Stored | UnstorableDocument]:
    """Store the articles that were read out of the documents, with their captures; what became of each, in order.

    All are stored in one transaction, with the same result as one after the other. Of one that the database refuses
    nothing is stored; it hinders no other, since both halves of what was refused are then stored for themselves.
    """
    try:
        with _refusing(), transaction.atomic():
            return list(batches.write(documents))
    except UnstorableDocument as error:
        if len(documents) == 1:
            return [error]
    middle = len(documents) // 2
    return [*store(documents[:middle]), *store(documents[middle:])]


def restore_document(article_id: int) -> tuple[Article, RawDocument, date]:
    """The article, the document that its current revision was read out of, and the day by which that was read.

    Dates without a year lie on this day or before; it is that of the arrival where no other is known.
    """
    article = Article.objects.select_related("current_revision__capture__content").get(pk=article_id)
    assert article.current_revision is not None
    capture = article.current_revision.capture
    day = capture.read_as_of or capture.ingested_at.astimezone(WIB).date()
    return article, captures.restore_document(capture), day


def find_written(article: Article) -> WrittenText | None:
    """The article's current text, if a curator wrote it; None if the machine read it out of the capture."""
    revision = article.current_revision
    if revision is None or not curation.find_written(article):
        return None
    return WrittenText(title=revision.title, paragraphs=tuple(revision.paragraphs))


def reread(article: Article, draft: ArticleDraft) -> Stored:
    """Store what was read anew out of the capture of the article's current revision. The article stays the same one.

    Where another text became current since `article` was fetched, that one stays: it was read no less newly. Raises
    UnstorableDocument where the database refuses the draft; the article stays as it is then.
    """
    with _refusing(), transaction.atomic():
        locks.hold_article(article.key)
        now = Article.objects.select_related("current_revision__capture").get(pk=article.pk)
        if now.current_revision is None or _identify(now) != _identify(article):
            return Stored(outcome=Outcome.KNOWN, article_id=article.pk)
        stored = revising.take_up(now, now.current_revision.capture, draft, link([draft])[0])
        search_entry.refresh([article.pk])
        return stored


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except (DataError, IntegrityError) as error:
        raise UnstorableDocument(f"{UnstorableDocument.__doc__} ({str(error).partition(chr(10))[0]})") from error


def _recognise(capture: Capture | None) -> Stored | None:
    if capture is None or capture.article_id is None:
        return None
    return Stored(outcome=Outcome.KNOWN, article_id=capture.article_id)


def _identify(article: Article) -> tuple[int, int] | None:
    """The text that readers see, and the capture that it was read out of."""
    revision = article.current_revision
    return (revision.pk, revision.capture_id) if revision else None
