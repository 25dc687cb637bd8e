"""The pipeline: sources are read, understood and stored, a document after the other, with a line of report for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from archive.entities import shipped_knowledge
from archive.entities.curated import Overlay
from archive.ingest import readers, storage
from archive.ingest.documents import RawDocument
from archive.ingest.errors import IngestError, RejectedDocument
from archive.ingest.extraction import extract
from archive.ingest.readers import SourceFailure

REJECTED = "rejected"  # read, but no article: kept as a rejected capture
UNREADABLE = "unreadable"  # never read: a line of the report only


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

    A document that cannot be stored is a line of the report, and the run goes on.
    """
    overlay = Overlay(shipped_knowledge.load)
    for path in paths:
        for found in readers.open_source(path):
            yield _ingest_one(found, overlay, as_of)


def reextract(article_ids: Iterable[int]) -> Iterator[ReportLine]:
    """Read the articles anew out of the captures of their current revisions; curators' decisions stay on top."""
    overlay = Overlay(shipped_knowledge.load)
    for article_id in article_ids:
        article, raw, as_of = storage.restore_document(article_id)
        try:
            stored = storage.reread(article, extract(raw, overlay.current(), as_of))
        except IngestError as error:
            yield ReportLine(source=raw.source, outcome=REJECTED, reason=str(error), article_id=article_id)
        else:
            yield ReportLine(source=raw.source, outcome=stored.outcome, article_id=article_id)


def _ingest_one(found: RawDocument | SourceFailure, overlay: Overlay, as_of: date) -> ReportLine:
    if isinstance(found, SourceFailure):
        return ReportLine(source=found.source, outcome=UNREADABLE, reason=str(found.error))
    try:
        stored = storage.find_known(found) or storage.store(extract(found, overlay.current(), as_of), found)
    except RejectedDocument as error:
        storage.reject(found, str(error))
        return ReportLine(source=found.source, outcome=REJECTED, reason=str(error))
    except IngestError as error:
        return ReportLine(source=found.source, outcome=UNREADABLE, reason=str(error))
    return ReportLine(source=found.source, outcome=stored.outcome, article_id=stored.article_id)
