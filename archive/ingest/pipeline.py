"""The pipeline: sources are read, understood and stored in batches, with a line of report for each document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from archive.entities import shipped_knowledge
from archive.entities.curated import Overlay
from archive.ingest import readers, storage
from archive.ingest.documents import RawDocument
from archive.ingest.errors import IngestError, RejectedDocument
from archive.ingest.extraction import extract
from archive.ingest.readers import SourceFailure
from archive.ingest.storage import Document, Stored

REJECTED = "rejected"  # read, but no article: kept as a rejected capture
UNREADABLE = "unreadable"  # never read: a line of the report only

# A batch is one transaction: large enough that storing costs a third of what it costs one by one, small enough that
# an operator sees progress and its documents fit into memory.
BATCH_SIZE = 200
BATCH_BYTES = 20_000_000

_Item: TypeAlias = RawDocument | SourceFailure


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """What became of one document. `outcome` is one of `storage.Outcome`, REJECTED or UNREADABLE."""

    source: str
    outcome: str
    reason: str = ""
    article_id: int | None = None

    @property
    def failed(self) -> bool:
        """Whether the document is no article of the archive now."""
        return self.outcome in (REJECTED, UNREADABLE)


def ingest(paths: Iterable[Path], as_of: date) -> Iterator[ReportLine]:
    """Store every document of the files and folders, in order; dates without a year lie before `as_of`.

    A document that cannot be stored is a line of the report, and the run goes on. Lines come a batch at a time, when
    all of it is stored: what is interrupted has stored whole batches.
    """
    overlay = Overlay(shipped_knowledge.load)
    for batch in _gather(chain.from_iterable(map(readers.open_source, paths))):
        yield from ingest_batch(batch, overlay, as_of)


def reextract(article_ids: Iterable[int]) -> Iterator[ReportLine]:
    """Read the articles anew out of the captures of their current revisions; curators' decisions stay on top.

    Of an article whose text a curator wrote, that text is read.
    """
    overlay = Overlay(shipped_knowledge.load)
    for article_id in article_ids:
        article, raw, as_of = storage.restore_document(article_id)
        try:
            written = storage.find_written(article)
            stored = storage.reread(article, extract(raw, overlay.current(), as_of, written))
        except IngestError as error:
            yield ReportLine(source=raw.source, outcome=REJECTED, reason=str(error), article_id=article_id)
        else:
            yield ReportLine(source=raw.source, outcome=stored.outcome, article_id=article_id)


def _gather(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """What the readers give, in batches of at most BATCH_SIZE that end with the item that makes them BATCH_BYTES."""
    batch: list[_Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.content) if isinstance(item, RawDocument) else 0
        if len(batch) == BATCH_SIZE or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def ingest_batch(batch: Sequence[_Item], overlay: Overlay, as_of: date) -> list[ReportLine]:
    """A line for each, in order."""
    documents = [item for item in batch if isinstance(item, RawDocument)]
    known = dict(zip(map(id, documents), storage.find_known(documents), strict=True))
    read = [_read(item, known.get(id(item)), overlay, as_of) for item in batch]
    stored = iter(storage.store([each for each in read if isinstance(each, Document)]))
    return [_report(each.raw, next(stored)) if isinstance(each, Document) else each for each in read]


def _read(item: _Item, known: Stored | None, overlay: Overlay, as_of: date) -> Document | ReportLine:
    """The document with its article, or the line of the report if there is nothing to be stored."""
    if isinstance(item, SourceFailure):
        return ReportLine(source=item.source, outcome=UNREADABLE, reason=str(item.error))
    if known:
        return _report(item, known)
    try:
        return Document(raw=item, draft=extract(item, overlay.current(), as_of))
    except IngestError as error:
        return _report(item, error)


def _report(raw: RawDocument, became: Stored | IngestError) -> ReportLine:
    """The line that says what the document became; one that is no article is kept as a rejected capture."""
    if isinstance(became, Stored):
        return ReportLine(source=raw.source, outcome=became.outcome, article_id=became.article_id)
    if not isinstance(became, RejectedDocument):
        return ReportLine(source=raw.source, outcome=UNREADABLE, reason=str(became))
    storage.reject(raw, str(became))
    return ReportLine(source=raw.source, outcome=REJECTED, reason=str(became))
