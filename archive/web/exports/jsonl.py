"""JSON Lines: a record that says what was asked and when, then the records, then one that says how many there were.

Each has a `type`, so that a program takes the lines it wants; a file without the last line was cut short.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from archive.web.exports import rows
from archive.web.exports.asked import Asked, Record

# Line ends to some programs, though not to JSON.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_TYPES = {"articles": "article", "statements": "statement"}


def write(records: Iterable[Record], asked: Asked) -> Iterator[str]:
    """The file's lines."""
    yield _line({"type": "export", **describe(asked)})
    number = 0
    for record in records:
        number += 1
        yield _line({"type": _TYPES[asked.kind], **rows.describe(record, asked)})
    yield _line({"type": "end", "records": number})


def describe(asked: Asked) -> dict[str, Any]:
    """What was asked, as JSON says it."""
    return {
        "archive": asked.site,
        "kind": asked.kind,
        "query": asked.query,
        "page": asked.page,
        "retrieved_at": asked.moment,
        "order": asked.order,
    }


def _line(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False).translate(_LINE_ENDS) + "\n"
