"""Writes one article, new or known, out of a draft. Its search entry is left to the caller."""

from archive.entities import curation
from archive.ingest.documents import ArticleDraft
from archive.ingest.storage import articles, mentions, statements
from archive.ingest.storage.linking import Links
from archive.ingest.storage.outcomes import Outcome, Stored
from archive.models import Article, Capture, Revision


def add(article: Article, capture: Capture, draft: ArticleDraft, links: Links) -> Stored:
    """A new article's first revision."""
    _make_current(article, articles.add_revision(article, capture, draft), draft, links)
    return Stored(outcome=Outcome.STORED, article_id=article.pk)


def revise(article: Article, capture: Capture, draft: ArticleDraft, links: Links) -> Stored:
    """Another text of a known article, or the same again.

    One that is older than the newest is only kept. Where a curator wrote the text, that stays, and this one waits
    beneath it.
    """
    if articles.is_older(capture, article):
        return _keep(article, capture, draft)
    if curation.find_written(article):
        return _let_wait(article, capture, draft)
    return take_up(article, capture, draft, links)


def take_up(article: Article, capture: Capture, draft: ArticleDraft, links: Links) -> Stored:
    """Let the article be what was read out of this capture."""
    shown = article.current_revision_id
    revision = articles.find_revision(article, draft) or articles.add_revision(article, capture, draft)
    articles.describe(article, draft, links)
    articles.trace(revision, capture)
    _make_current(article, revision, draft, links)
    return Stored(outcome=Outcome.KNOWN if shown == revision.pk else Outcome.REVISED, article_id=article.pk)


def _keep(article: Article, capture: Capture, draft: ArticleDraft) -> Stored:
    """A revision of this text, if it has none yet; readers go on seeing another."""
    if articles.find_revision(article, draft):
        return Stored(outcome=Outcome.KNOWN, article_id=article.pk)
    articles.add_revision(article, capture, draft)
    return Stored(outcome=Outcome.REVISED, article_id=article.pk)


def _let_wait(article: Article, capture: Capture, draft: ArticleDraft) -> Stored:
    """As `_keep`, and the text becomes the article's when the curator's is taken back."""
    kept = _keep(article, capture, draft)
    revision = articles.find_revision(article, draft)
    assert revision is not None
    articles.trace(revision, capture)
    curation.lay_text_beneath(article, revision)
    return kept


def _make_current(article: Article, revision: Revision, draft: ArticleDraft, links: Links) -> None:
    """Let readers see the revision: its readings are the draft's, curators' decisions above them."""
    statements.renew(article, revision, draft, links.speakers)
    mentions.renew(article, revision, draft, links.places)
    articles.make_current(article, revision)
    curation.lay_over([article.pk])
