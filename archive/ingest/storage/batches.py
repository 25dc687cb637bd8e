"""Writes several documents in the caller's transaction, each as if those before it had been stored alone.

New articles, which most are, go into their tables by COPY; all others are written one by one. Search entries are
refreshed together at the end, or before an article is written again.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from archive.entities import curation, locks
from archive.ingest.documents import ArticleDraft, RawDocument
from archive.ingest.storage import articles, captures, mentions, recordset, revising, statements
from archive.ingest.storage.captures import Identity
from archive.ingest.storage.linking import Links, link
from archive.ingest.storage.outcomes import Outcome, Stored
from archive.models import Article, Capture, PlaceMention, Revision, Statement, search_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document with the article that was read out of it."""

    raw: RawDocument
    draft: ArticleDraft


def write(documents: Sequence[Document]) -> list[Stored]:
    """What became of each document, in their order."""
    identities = [captures.identify(each.raw) for each in documents]
    locks.hold_articles([articles.bound_key(each.draft.key) for each in documents])
    fresh = captures.keep_contents(each.raw for each in documents)
    before = captures.find(each.raw for each in documents if each.raw.sha256 not in fresh)
    became = {identity: capture.article_id for identity, capture in before.items() if capture.article_id}
    new: dict[Identity, Document] = {}
    for identity, document in zip(identities, documents, strict=True):
        if identity not in became:
            new.setdefault(identity, document)
    stored = _write_new(new, before)
    became |= {identity: each.article_id for identity, each in stored.items()}
    first = (stored.pop(identity) if identity in stored else None for identity in identities)
    return [
        each or Stored(outcome=Outcome.KNOWN, article_id=became[identity])
        for each, identity in zip(first, identities, strict=True)
    ]


def _write_new(new: Mapping[Identity, Document], before: Mapping[Identity, Capture]) -> dict[Identity, Stored]:
    """Write documents whose captures, if there are any `before`, were rejected."""
    if not new:
        return {}
    links = link([each.draft for each in new.values()])
    batch = _Batch([each.draft.key for each in new.values()])
    stored = {
        identity: batch.write(document, linked, before.get(identity))
        for (identity, document), linked in zip(new.items(), links, strict=True)
    }
    batch.settle()
    return stored


class _Batch:
    """The articles of one transaction: rows that wait to be copied, and search entries that wait to be refreshed."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._found = articles.find(keys)
        missing = len({articles.bound_key(key) for key in keys} - self._found.keys())
        self._numbers = iter(recordset.reserve((Article, Capture, Revision), missing))
        self._rows: defaultdict[type[Model], list[dict[str, Any]]] = defaultdict(list)
        self._touched: dict[str, int] = {}  # primary keys of the articles that wait, by article key
        self._written: set[str] = set()  # keys of all articles that were written so far

    def write(self, document: Document, links: Links, rejected: Capture | None) -> Stored:
        """Write the document, or let it wait if it is a new article; `rejected` is its capture if it was none."""
        key = articles.bound_key(document.draft.key)
        if key in self._touched:
            self.settle()
        if key in self._written:
            self._found |= articles.find([key])
        article = self._found.get(key)
        if article is None and rejected is None:
            stored = self._let_wait(document, links)
        else:
            stored = self._write_alone(document, links, article, rejected)
        self._touched[key] = stored.article_id
        self._written.add(key)
        return stored

    def settle(self) -> None:
        """Let everything be as if each article had been written alone."""
        if not self._touched:
            return
        texts = {row["article_id"]: (row["title"], row["body"]) for row in self._rows[Revision]}
        for model in (Article, Capture, Revision, Statement, PlaceMention):
            recordset.insert(model, self._rows[model])
        self._rows.clear()
        curation.lay_over(texts)
        search_entry.add(texts)
        search_entry.refresh(self._touched.values() - texts.keys())
        self._touched.clear()

    def _write_alone(
        self, document: Document, links: Links, article: Article | None, rejected: Capture | None
    ) -> Stored:
        draft = document.draft
        if article is None:
            article = articles.make(draft, links)
            return revising.add(article, captures.keep(document.raw, article, rejected, draft.read_as_of), draft, links)
        return revising.revise(article, captures.keep(document.raw, article, rejected, draft.read_as_of), draft, links)

    def _let_wait(self, document: Document, links: Links) -> Stored:
        """The rows of a new article."""
        draft, rows = document.draft, self._rows
        pk, capture, revision = next(self._numbers)
        said = list(statements.make_rows(pk, revision, draft, links.speakers))
        article = articles.make_row(draft, links) | {
            "current_revision_id": revision,
            "last_statement_number": len(said),
        }
        rows[Article].append({"id": pk, **article})
        rows[Capture].append({"id": capture, **captures.make_row(document.raw, pk, draft.read_as_of)})
        rows[Revision].append({"id": revision, **articles.make_first_revision(pk, capture, draft)})
        rows[Statement] += said
        rows[PlaceMention] += mentions.make_rows(pk, revision, draft, links.places)
        return Stored(outcome=Outcome.STORED, article_id=pk)
