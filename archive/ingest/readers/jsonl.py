"""JSON Lines: a record a line, with any of id, url, title, body, html, outlet, author, date and captured_at."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from archive.entities.rules import OutletRules
from archive.ingest.documents import Page, RawDocument
from archive.ingest.errors import MalformedRecord
from archive.ingest.readers import html, text
from archive.language.text import clean_line

MEDIA_TYPE = "application/json"

# Characters that a field may have; longer ones are no such field (a body is bounded by the document).
_MAX_LENGTHS = {"id": 200, "url": 2000, "title": 1000, "outlet": 200, "author": 1000, "date": 200, "captured_at": 64}
_TEXT_FIELDS = ("body", "html")
# No page was captured before there was a web; the last year that datetime knows cannot be shown in every time zone.
_CAPTURE_YEARS = range(1990, 9999)


def open_line(line: bytes, *, source: str, name: str) -> RawDocument:
    """The line as a document, with the id, address and time that its record carries; one that carries none is kept."""
    try:
        record = _load(line)
    except MalformedRecord:
        record = {}
    return RawDocument(
        content=line,
        media_type=MEDIA_TYPE,
        source=source,
        name=name,
        record_id=record.get("id"),
        url=record.get("url"),
        captured_at=_parse_moment(record.get("captured_at")),
    )


def parse(raw: RawDocument, rules: Mapping[str, OutletRules] | None = None) -> Page:
    """The record as a page.

    Where it has a body, that is the text; else its html is read, and the record's own fields overrule what that states.
    Raises MalformedRecord for anything but an object with a text in it, NoArticleFound where the html holds none.
    """
    record = _load(raw.content)
    if "body" in record:
        page = Page(text=text.accept(record["body"]))
    elif "html" in record:
        page = html.parse_text(record["html"], url=record.get("url"), rules=rules)
    else:
        raise MalformedRecord
    return replace(
        page,
        title=record.get("title") or page.title,
        url=record.get("url") or page.url,
        outlet=record.get("outlet") or page.outlet,
        author=record.get("author") or page.author,
        date=record.get("date") or page.date,
        captured_at=raw.captured_at,
    )


def _load(line: bytes) -> dict[str, str]:
    """The known fields that hold something, as text."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MalformedRecord from error
    if not isinstance(record, dict):
        raise MalformedRecord
    fields = {name: _read_field(name, record.get(name)) for name in (*_MAX_LENGTHS, *_TEXT_FIELDS)}
    return {name: value for name, value in fields.items() if value}


def _read_field(name: str, value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and name in ("id", "date"):
        value = str(value)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ("\n" if name in _TEXT_FIELDS else ", ").join(value)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise MalformedRecord(f'The record\'s "{name}" is no text.')
    if name in _TEXT_FIELDS:
        return value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")  # half a character is none
    line = clean_line(value[: 4 * _MAX_LENGTHS[name]])
    if len(line) > _MAX_LENGTHS[name]:
        raise MalformedRecord(f'The record\'s "{name}" is longer than {_MAX_LENGTHS[name]} characters.')
    return line


def _parse_moment(stated: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    if moment.year not in _CAPTURE_YEARS:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
