"""CSV as RFC 4180 has it: a line of names, then a line a record.

What was asked stands in the file's name and in the answer's Link header, not in the file: the format has no comments,
and Excel, R and pandas take one for data. The mark at the beginning lets Excel read the letters as UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from archive.web.exports import rows
from archive.web.exports.asked import Asked, Record

BYTE_ORDER_MARK = "\ufeff"
# What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), also in full width, as Excel reads it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(records: Iterable[Record], asked: Asked) -> Iterator[str]:
    """The file's lines."""
    line = io.StringIO(newline="")
    writer = csv.DictWriter(line, rows.COLUMNS[asked.kind])
    line.write(BYTE_ORDER_MARK)
    writer.writeheader()
    for record in records:
        values = rows.flatten(rows.describe(record, asked))
        writer.writerow({name: disarm(value) for name, value in values.items()})
        yield _take(line)
    yield _take(line)


def disarm(value: Any) -> Any:
    """The value, behind an apostrophe where a spreadsheet would take its text for a formula."""
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return f"'{value}"
    return value


def _take(line: io.StringIO) -> str:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text
