"""What the screen shows of one reading: its paragraph with the words marked, and what the machine was sure of."""

from dataclasses import dataclass
from typing import Any

from archive.admin.review.criteria import Criteria
from archive.admin.review.forms import ReadingForm, initial
from archive.admin.review.orders import Reading
from archive.models import PlaceMention, Statement

PARAGRAPH_BREAK = "\n\n"
REACH = 1_500  # code points shown on either side of a reading, within its paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The text around a reading, cut at its first and after its last code point."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One reading on the screen. `position` is its place in the queue."""

    row: Any
    entity: Any
    excerpt: Excerpt
    form: ReadingForm
    values: dict[str, Any]
    position: str
    is_statement: bool


def describe(row: Reading, criteria: Criteria, form: ReadingForm | None = None) -> Item:
    """The reading as the screen shows it; with what was sent, where that could not be taken."""
    form = form or ReadingForm(criteria.sort, row)
    text = row.revision.title if isinstance(row, PlaceMention) and row.in_title else row.revision.body
    sent = {name: form.data.get(name, "") for name in form.fields} if form.is_bound else {}
    return Item(
        row=row,
        entity=getattr(row, criteria.sort.entity),
        excerpt=cut(text, row.start, row.end),
        form=form,
        values=initial(criteria.sort, row) | sent,
        position=criteria.ordering.locate(row),
        is_statement=isinstance(row, Statement),
    )


def cut(text: str, start: int, end: int) -> Excerpt:
    """The paragraph around the words, bounded on either side."""
    opened = text.rfind(PARAGRAPH_BREAK, 0, start)
    first = max(opened + len(PARAGRAPH_BREAK) if opened >= 0 else 0, start - REACH)
    closed = text.find(PARAGRAPH_BREAK, end)
    last = min(closed if closed >= 0 else len(text), end + REACH)
    return Excerpt(before=text[first:start], words=text[start:end], after=text[end:last])
