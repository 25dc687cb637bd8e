"""From sources to documents, and from documents to pages: a module a format."""

from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import UnknownFormat
from archive.ingest.readers import html, jsonl, text
from archive.ingest.readers.files import SourceFailure, open_source

__all__ = ["SourceFailure", "open_source", "parse"]

_PARSERS = {"text/plain": text.parse, "text/html": html.parse, jsonl.MEDIA_TYPE: jsonl.parse}


def parse(raw: RawDocument) -> Page:
    """What the document's format states. Raises RejectedDocument."""
    parser = _PARSERS.get(raw.media_type)
    if parser is None:
        raise UnknownFormat
    return parser(raw)
