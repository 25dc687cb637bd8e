"""In what order waiting readings are taken up; each order is an index, and a reading's place in it is a short text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from archive.models import PlaceMention, Statement
from archive.models.statement import DOUBT

Reading = Statement | PlaceMention

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
DEFAULT = "ragu"


def annotate(model: type[Reading]) -> QuerySet[Any]:
    """All readings of the sort, with their `doubt`: the score of what the machine is least sure of."""
    doubt: Any = DOUBT if model is Statement else F("score")
    return model._default_manager.annotate(doubt=doubt)


def _read(position: str) -> tuple[float, float] | None:
    first, mark, second = position[:60].partition(MARK)
    try:
        edges = (float(first), float(second)) if mark else None
    except ValueError:
        return None
    return edges if edges and all(abs(edge) < 2**62 for edge in edges) else None
