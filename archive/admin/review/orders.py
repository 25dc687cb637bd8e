"""In what order waiting readings are taken up; each order is an index, and a reading's place in it is a short text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, FloatField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from archive.models import PlaceMention, Speaker, Statement
from archive.models.review import WAITING
from archive.models.statement import DOUBT

Reading = Statement | PlaceMention | Speaker  # a speaker's name is the machine's reading of who somebody is

MARK = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """By `first`, then upwards by `second`, both columns or annotations of the reading."""

    label: Any
    first: str
    second: str
    downwards: bool = False

    def sort(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The readings in this order."""
        return rows.order_by(f"-{self.first}" if self.downwards else self.first, self.second)

    def after(self, rows: QuerySet[Any], position: str) -> QuerySet[Any]:
        """Those that come later than the position; all where that is none of this order."""
        edges = _read(position)
        if edges is None:
            return rows
        first, second = edges
        within = f"{self.first}__{'lte' if self.downwards else 'gte'}"
        return rows.filter(**{within: first}).exclude(**{self.first: first, f"{self.second}__lte": int(second)})

    def locate(self, row: Reading) -> str:
        """The reading's position."""
        return f"{getattr(row, self.first)!r}{MARK}{getattr(row, self.second)}"


STATEMENT_ORDERS: Mapping[str, Order] = {
    "ragu": Order(label=_("Paling tidak pasti dahulu"), first="doubt", second="pk"),
    "baru": Order(label=_("Artikel terbaru dahulu"), first="article_id", second="number", downwards=True),
}
MENTION_ORDERS: Mapping[str, Order] = {
    "ragu": Order(label=_("Paling tidak pasti dahulu"), first="doubt", second="pk"),
    "baru": Order(label=_("Artikel terbaru dahulu"), first="article_id", second="pk", downwards=True),
}
SPEAKER_ORDERS: Mapping[str, Order] = {
    "ragu": Order(label=_("Paling tidak pasti dahulu"), first="doubt", second="age"),
    "baru": Order(label=_("Terbaru dahulu"), first="pk", second="pk", downwards=True),
}
DEFAULT = "ragu"


def annotate(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The readings with their `doubt`: the score of what the machine is least sure of."""
    doubt: Any = DOUBT if rows.model is Statement else F("score")
    annotated: QuerySet[Any] = rows.annotate(doubt=_doubt_of_speaker() if rows.model is Speaker else doubt)
    return annotated.annotate(age=-F("pk")) if rows.model is Speaker else annotated


def _doubt_of_speaker() -> Any:
    """That of the least certain statement that waits, one step in its index; 1 where none waits."""
    waiting = Statement.objects.filter(WAITING, speaker=OuterRef("pk")).annotate(doubt=DOUBT).order_by("doubt", "pk")
    return Coalesce(Subquery(waiting.values("doubt")[:1]), Value(1.0), output_field=FloatField())


def _read(position: str) -> tuple[float, float] | None:
    first, mark, second = position[:60].partition(MARK)
    try:
        edges = (float(first), float(second)) if mark else None
    except ValueError:
        return None
    return edges if edges and all(abs(edge) < 2**62 for edge in edges) else None
