"""Stores what was read: one transaction a document, idempotent, safe beside other writers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db import DataError, IntegrityError, transaction

from archive.entities import curation, locks
from archive.ingest.documents import ArticleDraft, RawDocument
from archive.ingest.errors import UnstorableDocument
from archive.ingest.storage import articles, captures, mentions, statements
from archive.ingest.storage.linking import Links, link
from archive.language.dates import WIB
from archive.models import Article, Capture, Revision, search_entry

__all__ = ["Outcome", "Stored", "find_known", "reject", "reread", "restore_document", "store"]


class Outcome(StrEnum):
    """What became of a document that is an article."""

    STORED = "stored"  # a new article
    REVISED = "revised"  # another text of a known article
    KNOWN = "known"  # the bytes or the text were there before


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of a document, and which article it is."""

    outcome: Outcome
    article_id: int


def find_known(raw: RawDocument) -> Stored | None:
    """The article that these bytes from this source at this time became before; None for anything new or rejected."""
    return _recognise(captures.find(raw))


def reject(raw: RawDocument, reason: str) -> None:
    """Keep the bytes of what is no article, with the reason; once for the same bytes, source and time."""
    with transaction.atomic():
        captures.reject(raw, reason)


def store(draft: ArticleDraft, raw: RawDocument) -> Stored:
    """Store the article that was read out of the document, with its capture, in one transaction.

    Raises UnstorableDocument where the database refuses the draft; nothing is stored then.
    """
    with _refusing(), transaction.atomic():
        locks.hold_article(articles.bound_key(draft.key))
        capture = None if captures.keep_content(raw) else captures.find(raw)
        if known := _recognise(capture):
            return known
        links = link(draft)
        article = articles.find(draft.key)
        if article is None:
            article = articles.make(draft, links)
            return _add(article, captures.keep(raw, article, capture, draft.read_as_of), draft, links)
        return _revise(article, captures.keep(raw, article, capture, draft.read_as_of), draft, links)


def restore_document(article_id: int) -> tuple[Article, RawDocument, date]:
    """The article, the document that its current revision was read out of, and the day by which that was read.

    Dates without a year lie on this day or before; it is that of the arrival where no other is known.
    """
    article = Article.objects.select_related("current_revision__capture__content").get(pk=article_id)
    assert article.current_revision is not None
    capture = article.current_revision.capture
    day = capture.read_as_of or capture.ingested_at.astimezone(WIB).date()
    return article, captures.restore_document(capture), day


def reread(article: Article, draft: ArticleDraft) -> Stored:
    """Store what was read anew out of the capture of the article's current revision. The article stays the same one.

    Where another text became current since `article` was fetched, that one stays: it was read no less newly. Raises
    UnstorableDocument where the database refuses the draft; the article stays as it is then.
    """
    with _refusing(), transaction.atomic():
        locks.hold_article(article.key)
        now = Article.objects.select_related("current_revision__capture").get(pk=article.pk)
        if now.current_revision is None or now.current_revision.capture_id != _find_capture(article):
            return Stored(outcome=Outcome.KNOWN, article_id=article.pk)
        return _take_up(now, now.current_revision.capture, draft, link(draft))


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


def _add(article: Article, capture: Capture, draft: ArticleDraft, links: Links) -> Stored:
    """A new article's first revision."""
    _make_current(article, articles.add_revision(article, capture, draft), draft, links)
    return Stored(outcome=Outcome.STORED, article_id=article.pk)


def _revise(article: Article, capture: Capture, draft: ArticleDraft, links: Links) -> Stored:
    """Another text of a known article, or the same again; one that is older than the newest is only kept."""
    if not articles.is_older(capture, article):
        return _take_up(article, capture, draft, links)
    if articles.find_revision(article, draft):
        return Stored(outcome=Outcome.KNOWN, article_id=article.pk)
    articles.add_revision(article, capture, draft)
    return Stored(outcome=Outcome.REVISED, article_id=article.pk)


def _take_up(article: Article, capture: Capture, draft: ArticleDraft, links: Links) -> Stored:
    """Let the article be what was read out of this capture."""
    shown = article.current_revision_id
    revision = articles.find_revision(article, draft) or articles.add_revision(article, capture, draft)
    articles.describe(article, draft, links)
    articles.trace(revision, capture)
    _make_current(article, revision, draft, links)
    return Stored(outcome=Outcome.KNOWN if shown == revision.pk else Outcome.REVISED, article_id=article.pk)


def _find_capture(article: Article) -> int | None:
    return article.current_revision.capture_id if article.current_revision else None


def _make_current(article: Article, revision: Revision, draft: ArticleDraft, links: Links) -> None:
    """Let readers see the revision: its readings are the draft's, curators' decisions above them, search up to date."""
    statements.renew(article, revision, draft, links.speakers)
    mentions.renew(article, revision, draft, links.places)
    articles.make_current(article, revision)
    curation.lay_over([article.pk])
    search_entry.refresh([article.pk])
