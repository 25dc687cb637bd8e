"""From sources to documents, and from documents to pages: a module a format."""

from collections.abc import Mapping

from archive.entities.rules import OutletRules
from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import UnknownFormat
from archive.ingest.readers import html, jsonl, text
from archive.ingest.readers.files import SourceFailure, open_source, read_stream
from archive.ingest.readers.zipped import is_archive, open_archive

__all__ = ["SourceFailure", "is_archive", "open_archive", "open_source", "parse", "read_stream"]

NOTHING: Mapping[str, OutletRules] = {}
_PARSERS = {"text/html": html.parse, jsonl.MEDIA_TYPE: jsonl.parse}


def parse(raw: RawDocument, rules: Mapping[str, OutletRules] = NOTHING) -> Page:
    """What the document's format states; `rules` is `Knowledge.rules`. Raises RejectedDocument."""
    if raw.media_type == "text/plain":
        return text.parse(raw)
    parser = _PARSERS.get(raw.media_type)
    if parser is None:
        raise UnknownFormat
    return parser(raw, rules)
