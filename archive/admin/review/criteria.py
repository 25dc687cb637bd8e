"""What a curator wants to review: which sort of reading, of whom, from where, in what order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from archive.admin.review import names, orders
from archive.admin.review.orders import Order, Reading
from archive.models import Outlet, Place, PlaceMention, Speaker, Statement
from archive.models.official import WAITING_NAME
from archive.models.review import WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """One sort of reading on the desk: what the addresses call it, and what it is linked to.

    Of names, which are linked to nothing, no more than `bound` are put in order, the newest: their doubt has no index.
    """

    path: str
    label: Any
    model: type[Reading]
    entity: str  # the field that links it; empty for names
    entity_model: type[Speaker] | type[Place]
    entity_path: str
    orders: Mapping[str, Order]
    waiting: Q = WAITING
    bound: int | None = None

    @property
    def list_page(self) -> str:
        """The name of the address of the list of all that there is of the sort."""
        return f"admin:archive_{self.model._meta.model_name}_changelist"

    @property
    def may_be_officials(self) -> bool:
        """Whether it can be narrowed to officials."""
        return self.entity_model is Speaker


SORTS: Mapping[str, Sort] = {
    "pernyataan": Sort(
        path="pernyataan",
        label=_("Pernyataan"),
        model=Statement,
        entity="speaker",
        entity_model=Speaker,
        entity_path="narasumber",
        orders=orders.STATEMENT_ORDERS,
    ),
    "tempat": Sort(
        path="tempat",
        label=_("Penyebutan tempat"),
        model=PlaceMention,
        entity="place",
        entity_model=Place,
        entity_path="tempat",
        orders=orders.MENTION_ORDERS,
    ),
    "narasumber": Sort(
        path="narasumber",
        label=_("Nama"),
        model=Speaker,
        entity="",
        entity_model=Speaker,
        entity_path="narasumber",
        orders=orders.SPEAKER_ORDERS,
        waiting=WAITING_NAME,
        bound=2_000,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What is reviewed; rows that a parameter names and that are not there narrow nothing."""

    sort: Sort
    order: str = orders.DEFAULT
    entity: Any = None
    outlet: Outlet | None = None
    officials: bool = False

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The readings that fit, of articles that readers may see; the names that fit."""
        if self.sort.model is Speaker:
            return rows.filter(official=True) if self.officials else rows
        rows = rows.filter(article__hidden=False)
        if self.entity:
            rows = rows.filter(**{self.sort.entity: self.entity})
        if self.outlet:
            rows = rows.filter(article__outlet=self.outlet)
        return rows.filter(speaker__official=True) if self.officials else rows

    @property
    def ordering(self) -> Order:
        """The order as an index."""
        return self.sort.orders[self.order]

    def parameters(self) -> dict[str, str]:
        """The same as parameters of an address, without those that say nothing."""
        wanted = {
            "urut": "" if self.order == orders.DEFAULT else self.order,
            self.sort.entity_path: self.entity.slug if self.entity else "",
            "media": self.outlet.slug if self.outlet else "",
            "pejabat": "1" if self.officials else "",
        }
        return {name: value for name, value in wanted.items() if value}

    def query(self, **more: object) -> str:
        """The parameters, and these, as the part of an address behind its question mark."""
        data = QueryDict(mutable=True)
        data.update(self.parameters() | {name: str(value) for name, value in more.items() if value})
        return data.urlencode()


def read(sort: Sort, data: QueryDict) -> Criteria:
    """The criteria of these parameters; whatever is unknown narrows nothing."""
    order = data.get("urut", "")
    return Criteria(
        sort=sort,
        order=order if order in sort.orders else orders.DEFAULT,
        entity=_find(sort.entity_path, data.get(sort.entity_path, "")) if sort.entity else None,
        outlet=_find("media", data.get("media", "")) if sort.entity else None,
        officials=sort.may_be_officials and data.get("pejabat") == "1",
    )


def _find(path: str, text: str) -> Any:
    """The row of this address, else the only one of this name: without script a curator types names."""
    if not text or "\x00" in text:
        return None
    row = names.OWNERS[path].model._default_manager.filter(slug=text).first()
    named = [] if row else names.resolve(path, text)
    return row or (named[0] if len(named) == 1 else None)
