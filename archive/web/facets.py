"""The page of all values of one facet: by how many articles they have, or those whose names hold what is typed."""

from dataclasses import replace
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from archive.search import values
from archive.search.criteria import Criteria
from archive.search.filters import Match, look_up, names_of
from archive.search.results import Facet
from archive.web import addresses, filters
from archive.web.forms import SearchForm
from archive.web.paging import PageLinks

NAMES = {parameter: facet for facet, parameter in filters.PARAMETERS.items()}  # facets by their parameter


def find(form: SearchForm, parameter: str) -> dict[str, Any]:
    """The page's context; each value leads to the search with it, or without it where it is chosen."""
    facet = NAMES[parameter]
    found = values.list_values(form.criteria(), facet, text=form.name, page=form.page)
    query = _without_name(form.query)
    box = filters.link_facet(Facet(name=facet, values=found.values), query)
    chosen = form.chosen(facet)
    return {
        "form": form,
        "parameter": parameter,
        "title": filters.titles()[facet],
        "links": [link for link in box.links if link.value not in chosen],
        "chosen": _name_chosen(facet, chosen),
        "others": [(name, value) for name, held in query.lists() if name != parameter for value in held],
        "back": reverse("search") + addresses.without(query),
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
