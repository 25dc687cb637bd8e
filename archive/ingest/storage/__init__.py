"""Stores what was read: one transaction a document, idempotent, safe beside other writers."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction

from archive.entities import curation, locks
from archive.ingest.documents import ArticleDraft, RawDocument
from archive.ingest.storage import articles, captures, mentions, statements
from archive.ingest.storage.linking import Links, link
from archive.models import Article, Revision, search_entry

__all__ = ["Outcome", "Stored", "find_known", "reject", "reread", "store"]


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
    capture = captures.find(raw)
    if capture is None or capture.article_id is None:
        return None
    return Stored(outcome=Outcome.KNOWN, article_id=capture.article_id)


def reject(raw: RawDocument, reason: str) -> None:
    """Keep the bytes of what is no article, with the reason; once for the same bytes, source and time."""
    with transaction.atomic():
        captures.reject(raw, reason)


def store(draft: ArticleDraft, raw: RawDocument) -> Stored:
    """Store the article that was read out of the document, with its capture, in one transaction."""
    with transaction.atomic():
        locks.share_merges()
        locks.hold_article(articles.bound_key(draft.key))
        if known := find_known(raw):
            return known
        captures.keep_content(raw)
        return _write(draft, raw)


def reread(article: Article, draft: ArticleDraft) -> Stored:
    """Store what was read anew out of the capture of the article's current revision. The article stays the same one."""
    with transaction.atomic():
        locks.share_merges()
        locks.hold_article(article.key)
        links = link(draft)
        article = Article.objects.select_related("current_revision__capture").get(pk=article.pk)
        articles.describe(article, draft, links.outlet)
        assert article.current_revision is not None
        revision, is_new = articles.revise(article, draft, article.current_revision.capture)
        _read_revision(article, revision, draft, links)
        return Stored(outcome=Outcome.REVISED if is_new else Outcome.KNOWN, article_id=article.pk)


def _write(draft: ArticleDraft, raw: RawDocument) -> Stored:
    links = link(draft)
    found = articles.find(draft.key)
    article = found or articles.make(draft, links.outlet)
    capture = captures.keep(raw, article)
    previous = article.current_revision_id
    revision, _ = articles.revise(article, draft, capture)
    if not articles.is_older(capture, article):
        if found:
            articles.describe(article, draft, links.outlet)
        _read_revision(article, revision, draft, links)
    return Stored(outcome=_name_outcome(previous, revision, found), article_id=article.pk)


def _name_outcome(previous: int | None, revision: Revision, found: Article | None) -> Outcome:
    if found is None:
        return Outcome.STORED
    return Outcome.KNOWN if revision.pk == previous else Outcome.REVISED


def _read_revision(article: Article, revision: Revision, draft: ArticleDraft, links: Links) -> None:
    """Make the revision current, its readings the draft's, curators' decisions above them, and search up to date."""
    articles.make_current(article, revision)
    statements.renew(article, revision, draft, links.speakers)
    mentions.renew(article, revision, draft, links.places)
    curation.lay_over([article.pk])
    search_entry.refresh([article.pk])
