"""Articles and their revisions: which article a draft is, and which of its texts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeAlias

from django.db.models import Max
from django.utils import timezone
from psycopg.types.json import Jsonb

from archive.ingest.documents import ArticleDraft, Credit
from archive.ingest.storage import slugs
from archive.ingest.storage.bounds import MAX_ELEMENTS, bound_identity, fit, make_storable
from archive.ingest.storage.linking import Links
from archive.models import Article, Capture, Revision, text_search

# Counted up when the extraction reads texts differently; a revision says which version read it.
EXTRACTOR_VERSION = "1"

_MAX_CREDIT = 200

Row: TypeAlias = dict[str, Any]  # by column


def bound_key(key: str) -> str:
    """The article key as it is stored."""
    return bound_identity(key)


def find(keys: Sequence[str]) -> dict[str, Article]:
    """The articles that there are of these keys, by the key as it is stored."""
    found = Article.objects.filter(key__in={bound_key(key) for key in keys})
    return {article.key: article for article in found}


def make(draft: ArticleDraft, links: Links) -> Article:
    """A new article of the draft, without revisions yet."""
    article = Article(key=bound_key(draft.key))
    describe(article, draft, links)
    return article


def describe(article: Article, draft: ArticleDraft, links: Links) -> None:
    """Set what the machine read about the article as a whole, and save it."""
    for name, value in fit(Article, _read_values(draft, links)).items():
        setattr(article, name, value)
    article.save()


def make_row(draft: ArticleDraft, links: Links) -> Row:
    """The columns of a new article, but for its own number and what its text decides."""
    now = timezone.now()
    read = fit(Article, _read_values(draft, links))
    fixed = {"key": bound_key(draft.key), "hidden": False, "hidden_reason": "", "created_at": now, "updated_at": now}
    return {**fixed, **read, "credits": Jsonb(read["credits"])}


def make_first_revision(article: int, capture: int, draft: ArticleDraft) -> Row:
    """The columns of a new article's first revision, but for its own number; both are primary keys."""
    return {
        "article_id": article,
        "capture_id": capture,
        "number": 1,
        "created_at": timezone.now(),
        **_read_particulars(draft),
        **_read_text(draft),
    }


def is_older(capture: Capture, article: Article) -> bool:
    """Whether the article was captured again after this capture, as far as both times are known."""
    if capture.captured_at is None:
        return False
    others = article.captures.exclude(pk=capture.pk)
    last: datetime | None = others.aggregate(last=Max("captured_at"))["last"]
    return last is not None and capture.captured_at < last


def find_revision(article: Article, draft: ArticleDraft) -> Revision | None:
    """The article's revision of exactly this text."""
    return article.revisions.filter(text_sha256=_read_text(draft)["text_sha256"]).first()


def add_revision(article: Article, capture: Capture, draft: ArticleDraft) -> Revision:
    """A new revision of this text, read out of the capture; numbered after the last, as none is ever deleted."""
    return Revision.objects.create(
        article=article,
        capture=capture,
        number=article.revisions.count() + 1 if article.current_revision_id else 1,
        **_read_particulars(draft),
        **_read_text(draft),
    )


def trace(revision: Revision, capture: Capture) -> None:
    """Let the text lead back to the capture that tells of the article now, and be read anew out of it."""
    if revision.capture_id != capture.pk:
        revision.capture = capture
        revision.save(update_fields=["capture"])


def make_current(article: Article, revision: Revision) -> None:
    """Let the revision be what readers see, as this version of the extraction reads it."""
    article.current_revision = revision
    article.save(update_fields=["current_revision", "last_statement_number", "updated_at"])
    if revision.extractor_version != EXTRACTOR_VERSION:
        revision.extractor_version = EXTRACTOR_VERSION
        revision.save(update_fields=["extractor_version"])


def _read_particulars(draft: ArticleDraft) -> Row:
    truncated = len(draft.body) > text_search.VECTOR_LENGTH_LIMIT
    return {"vector_truncated": truncated, "extractor_version": EXTRACTOR_VERSION}


def _read_text(draft: ArticleDraft) -> Row:
    """Title and body as they are stored, and the SHA-256 by which a text is known again."""
    values = fit(Revision, {"title": draft.title, "body": draft.body})
    return {**values, "text_sha256": Revision.digest(**values)}


def _read_values(draft: ArticleDraft, links: Links) -> Row:
    return {
        "external_id": draft.external_id,
        "url": draft.url or "",
        "slug": slugs.of_article(draft.title),
        "title": draft.title,
        "title_printed": draft.title_printed,
        "outlet_id": links.outlet,
        "authors": draft.authors,
        "credits": [_read_credit(credit) for credit in draft.credits[:MAX_ELEMENTS]],
        "dateline": draft.dateline or "",
        "dateline_place_id": None if draft.dateline_place is None else links.places[draft.dateline_place],
        "wire_sources": draft.wire_sources,
        "published_earliest": draft.published.earliest,
        "published_latest": draft.published.latest,
        "published_precision": draft.published.precision,
        "published_basis": draft.published.basis,
    }


def _read_credit(credit: Credit) -> dict[str, str]:
    return {"role": make_storable(credit.role)[:_MAX_CREDIT], "name": make_storable(credit.name)[:_MAX_CREDIT]}
