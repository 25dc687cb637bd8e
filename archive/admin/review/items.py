"""What the screen shows of one reading, its words marked in their paragraph, or of one name and what it said."""

from dataclasses import dataclass
from typing import Any

from archive.admin.review import names
from archive.admin.review.criteria import Criteria
from archive.admin.review.forms import NameForm, ReadingForm, bind, initial
from archive.admin.review.orders import Reading
from archive.entities import duplicates
from archive.models import PlaceMention, Speaker, Statement
from archive.models.statement import DOUBT

PARAGRAPH_BREAK = "\n\n"
QUOTED = 4  # statements that are shown of a name, the least certain first
LISTED = 20  # spellings and positions that are shown of a name
COUNTED = 1_000  # statements of a name that are counted
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

    @property
    def printed(self) -> str:
        """The name as the article has it."""
        return str(self.row.speaker_name if self.is_statement else self.row.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameItem:
    """One name on the screen: statements with their paragraphs, and likely duplicates with what tells them apart."""

    row: Speaker
    form: NameForm
    values: dict[str, Any]
    position: str
    spellings: list[str]
    positions: list[Any]
    quoted: list[tuple[Statement, Excerpt]]
    count: int
    alike: list[tuple[Speaker, str]]


def describe(row: Reading, criteria: Criteria, form: Any = None) -> Item | NameItem:
    """The row as the screen shows it; with what was sent, where that could not be taken."""
    form = form or bind(criteria.sort, row)
    if isinstance(row, Speaker):
        return _describe_name(row, criteria, form)
    text = row.revision.title if isinstance(row, PlaceMention) and row.in_title else row.revision.body
    return Item(
        row=row,
        entity=getattr(row, criteria.sort.entity),
        excerpt=cut(text, row.start, row.end),
        form=form,
        values=initial(criteria.sort, row) | _sent(form),
        position=criteria.ordering.locate(row),
        is_statement=isinstance(row, Statement),
    )


def _sent(form: ReadingForm | NameForm) -> dict[str, Any]:
    return {name: form.data.get(name, "") for name in form.fields} if form.is_bound else {}


def _describe_name(row: Speaker, criteria: Criteria, form: NameForm) -> NameItem:
    said = Statement.objects.visible().filter(speaker=row)
    doubtful = said.select_related("article__outlet", "revision").defer("vector").order_by(DOUBT, "pk")
    return NameItem(
        row=row,
        form=form,
        values=initial(criteria.sort, row) | _sent(form),
        position=criteria.ordering.locate(row),
        spellings=list(row.names.exclude(name=row.name).order_by("name").values_list("name", flat=True)[:LISTED]),
        positions=list(row.positions.newest_first()[:LISTED]),
        quoted=[(each, cut(each.revision.body, each.start, each.end)) for each in doubtful[:QUOTED]],
        count=said.values("pk")[:COUNTED].count(),
        alike=[(each, names.describe(each)) for each in duplicates.find_alike(row)],
    )


def cut(text: str, start: int, end: int) -> Excerpt:
    """The paragraph around the words, bounded on either side."""
    opened = text.rfind(PARAGRAPH_BREAK, 0, start)
    first = max(opened + len(PARAGRAPH_BREAK) if opened >= 0 else 0, start - REACH)
    closed = text.find(PARAGRAPH_BREAK, end)
    last = min(closed if closed >= 0 else len(text), end + REACH)
    return Excerpt(before=text[first:start], words=text[start:end], after=text[end:last])
