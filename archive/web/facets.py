"""The page of all values of one facet: by how many articles or statements they have, or those whose names hold what is
typed.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from django.http import QueryDict
from django.urls import reverse

from archive.search import values
from archive.search.criteria import Criteria
from archive.search.filters import Match, look_up, names_of
from archive.search.results import Facet
from archive.search.said import spoken_values
from archive.search.values import Values
from archive.web import addresses, filters
from archive.web.forms import SearchForm, StatementForm
from archive.web.paging import PageLinks

F = TypeVar("F", bound=SearchForm)

NAMES = {parameter: facet for facet, parameter in filters.PARAMETERS.items()}  # facets by their parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Generic[F]):
    """What values are counted of: the form that reads the address, the route of the results, how values are listed."""

    form: type[F]
    route: str
    list_values: Callable[[F, str], Values]


def _list_of_articles(form: SearchForm, facet: str) -> Values:
    return values.list_values(form.criteria(), facet, text=form.name, page=form.page)


def _list_of_statements(form: StatementForm, facet: str) -> Values:
    return spoken_values.list_values(form.criteria(), facet, wanted=form.wanted(), text=form.name, page=form.page)


ARTICLES = Counted(form=SearchForm, route="search", list_values=_list_of_articles)
STATEMENTS = Counted(form=StatementForm, route="statements", list_values=_list_of_statements)


def find(query: QueryDict, parameter: str, of: Counted[F]) -> dict[str, Any]:
    """The page's context; each value leads to the results with it, or without it where it is chosen."""
    facet, form = NAMES[parameter], of.form(query)
    found = of.list_values(form, facet)
    query = _without_name(query)
    box = filters.link_facet(Facet(name=facet, values=found.values), query, at_least=found.at_least)
    chosen = form.chosen(facet)
    return {
        "form": form,
        "parameter": parameter,
        "title": filters.titles()[facet],
        "results": of.route,
        "at_least": box.at_least,
        "links": [link for link in box.links if link.value not in chosen],
        "chosen": _name_chosen(facet, chosen),
        "others": [(name, value) for name, held in query.lists() if name != parameter for value in held],
        "back": reverse(of.route) + addresses.without(query),
        "paging": _link_pages(form.query, found.page, more=found.more),
    }


def _name_chosen(facet: str, slugs: tuple[str, ...]) -> list[Match]:
    """What is chosen already, under the names that the archive has for it; what it does not know is left out."""
    if not slugs:
        return []
    changes: dict[str, Any] = {facet: slugs}
    criteria = replace(Criteria(), **changes)
    return [match for matches in look_up(names_of(criteria)) for match in matches]


def _without_name(query: QueryDict) -> QueryDict:
    return QueryDict(addresses.without(query, "nama").removeprefix("?"))


def _link_pages(query: QueryDict, page: int, *, more: bool) -> PageLinks | None:
    """The page before and the one after; None for a single page."""
    if page == 1 and not more:
        return None
    link = {number: addresses.replacing(query, **{addresses.PAGE: str(number)}) for number in (page - 1, page + 1)}
    return PageLinks(numbers=(), previous=link[page - 1] if page > 1 else "", next_=link[page + 1] if more else "")
