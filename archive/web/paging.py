"""Pages of long lists: never more rows counted or skipped than LAST_PAGE pages hold."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import QueryDict

from archive.search.results import LAST_PAGE, PAGE_SIZE
from archive.web import addresses

WINDOW = 2  # page numbers shown on either side of the current one

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice(Generic[M]):
    """The rows of one page. `total` is exact, or a lower bound where there is `more` than all pages hold."""

    rows: list[M]
    total: int
    more: bool
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A page's number and address; the current one has no address, a gap has neither."""

    number: int | None = None
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLinks:
    """Where a list leads: `previous` and `next_` are "" at its ends."""

    numbers: tuple[PageLink, ...]
    previous: str
    next_: str


def cut(rows: QuerySet[M], page: int, *, size: int = PAGE_SIZE) -> Slice[M]:
    """The rows of `page` (from 1; the last one if there are fewer) in two queries."""
    limit = LAST_PAGE * size
    total = rows.order_by().values("pk")[: limit + 1].count()  # without annotations
    pages = max(-(-min(total, limit) // size), 1)
    page = min(page, pages)
    start = (page - 1) * size
    return Slice(
        rows=list(rows[start : start + size]), total=min(total, limit), more=total > limit, page=page, pages=pages
    )


def link(query: QueryDict, page: int, pages: int) -> PageLinks | None:
    """Links to the pages around `page`, to the first and the last; None for a list of one page."""
    if pages < 2:
        return None
    near = {1, pages, *range(max(page - WINDOW, 1), min(page + WINDOW, pages) + 1)}
    links: list[PageLink] = []
    for number in sorted(near):
        if number - 1 not in {0, *near}:
            links.append(PageLink())
        links.append(PageLink(number=number, url="" if number == page else _address(query, number)))
    return PageLinks(
        numbers=tuple(links),
        previous=_address(query, page - 1) if page > 1 else "",
        next_=_address(query, page + 1) if page < pages else "",
    )


def _address(query: QueryDict, number: int) -> str:
    return addresses.replacing(query, **{addresses.PAGE: str(number)}) if number > 1 else addresses.without(query)
