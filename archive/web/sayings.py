"""Statements as the page of statements lists them: by words, or the newest."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from archive.models import Speaker, Statement
from archive.search import speeches
from archive.search.criteria import Criteria
from archive.search.results import Asked, Facet, Fragment
from archive.search.speeches import Speeches
from archive.search.statements import Wanted, search_statements
from archive.web import addresses, filters, paging
from archive.web.filters import SortLink
from archive.web.forms import StatementForm


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Saying:
    """A statement of a list with its text, the words that were asked for marked."""

    statement: Statement
    fragments: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """One page of statements; `total` is a lower bound where there is `more`."""

    rows: list[Saying]
    total: int
    more: bool
    page: int
    pages: int
    relaxed: bool = False
    facets: tuple[Facet, ...] = ()
    unknown_filters: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()  # what the values of filters mean


def find(form: StatementForm) -> Sayings:
    """Statements with the words of the form, the best first, in four queries."""
    return _search(form.criteria(), form)


def _search(criteria: Criteria, form: StatementForm) -> Sayings:
    found = search_statements(criteria, form.page, Wanted(direct=form.direct, everybody=form.everybody))
    rows = Statement.objects.with_context().in_bulk([hit.statement_id for hit in found.hits])
    return Sayings(
        rows=[
            Saying(statement=rows[hit.statement_id], fragments=hit.text)
            for hit in found.hits
            if hit.statement_id in rows
        ],
        total=found.total,
        more=found.more,
        page=found.page,
        pages=found.pages,
        relaxed=found.relaxed,
        facets=found.facets,
        unknown_filters=found.unknown_filters,
        asked=found.asked,
    )


def list_newest(form: StatementForm) -> Sayings:
    """Statements without words to look for, newest first, in four queries at most."""
    wanted = Wanted(direct=form.direct, everybody=form.everybody)
    return _show(speeches.list_speeches(form.criteria(), wanted, form.page))


def list_of(official: Speaker, form: StatementForm, articles: int) -> Sayings:
    """The official's statements, who is cited in so many articles: with the words of the form, else the newest first.

    Four queries at most.
    """
    criteria = replace(form.criteria(), officials=(official.slug,))
    if criteria.has_words:
        return _search(criteria, form)
    wanted = Wanted(direct=form.direct, everybody=True)
    return _show(speeches.list_speeches(criteria, wanted, form.page, articles=articles))


def _show(found: Speeches) -> Sayings:
    rows = Statement.objects.with_context().in_bulk(found.ids)
    return Sayings(
        rows=[Saying(statement=rows[id], fragments=(Fragment(text=rows[id].text),)) for id in found.ids if id in rows],
        total=found.total,
        more=found.more,
        page=found.page,
        pages=found.pages,
        unknown_filters=found.unknown_filters,
        asked=found.asked,
    )


def describe(found: Sayings, form: StatementForm, query: QueryDict) -> dict[str, Any]:
    """What a page of statements says of them, with links that keep the rest of its address."""
    return {
        "found": found,
        "manners": link_manners(form),
        "facets": [filters.link_facet(facet, query) for facet in found.facets if facet.values],
        "paging": paging.link(query, found.page, found.pages),
    }


def link_manners(form: StatementForm) -> list[SortLink]:
    """All statements, direct quotations, or reported speech alone, as links that keep the rest of the address."""
    labels = {"": _("Semua"), "langsung": _("Kutipan langsung"), "tidak-langsung": _("Tidak langsung")}
    return [
        SortLink(
            label=label,
            url=addresses.replacing(form.query, cara=manner) if manner else addresses.without(form.query, "cara"),
            current=manner == form.manner,
        )
        for manner, label in labels.items()
    ]
