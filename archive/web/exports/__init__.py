"""What a search finds, as files for other programs: complete, streamed, each saying what was asked and when."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.web.exports import bibtex, geojson, jsonl, ris, tables
from archive.web.exports.asked import Asked, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of files: its media type, and the function that writes records as pieces of text."""

    media_type: str
    write: Callable[[Iterable[Record], Asked], Iterator[str]]


FORMATS: Mapping[str, Format] = {  # by the ending of the address
    "csv": Format(media_type="text/csv; charset=utf-8; header=present", write=tables.write),
    "jsonl": Format(media_type="application/jsonl; charset=utf-8", write=jsonl.write),
    "bib": Format(media_type="application/x-bibtex; charset=utf-8", write=bibtex.write),
    "ris": Format(media_type="application/x-research-info-systems; charset=utf-8", write=ris.write),
    "geojson": Format(media_type="application/geo+json", write=geojson.write),
}
