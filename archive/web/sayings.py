"""Statements as the page of statements lists them: by words, or the newest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from archive.models import Speaker, Statement
from archive.search import notices
from archive.search.criteria import Criteria
from archive.search.results import Asked, Correction, Facet, Fragment, Suggestion
from archive.search.said import speeches, spoken_names
from archive.search.said.speeches import Speeches
from archive.search.said.spoken import Wanted
from archive.search.said.spread import MANNERS, Spread
from archive.search.said.statements import search_statements
from archive.web import addresses, charts, filters, forms, offers, paging, quotations
from archive.web.filters import FacetBox
from archive.web.forms import StatementForm
from archive.web.offers import SuggestedFilter


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
    spread: Spread | None = None  # None where it is not counted
    unknown_filters: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()  # what the values of filters mean
    alternatives: tuple[Suggestion, ...] = ()
    correction: Correction | None = None
    suggestions: tuple[Suggestion, ...] = ()  # names in the words, offered as filters

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets of the spread."""
        return self.spread.facets if self.spread else ()


def find(form: StatementForm) -> Sayings:
    """Statements with the words of the form, the best first, in five queries; more where spellings are doubtful or
    words are names.
    """
    found = _search(form.criteria(), form)
    return replace(found, suggestions=spoken_names.suggest(form.criteria(), form.wanted()))


def _search(criteria: Criteria, form: StatementForm) -> Sayings:
    found = search_statements(criteria, form.page, form.wanted())
    form.notes += notices.say_cut(found.cut)
    rows = quotations.find([hit.statement_id for hit in found.hits])
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
        spread=found.spread,
        unknown_filters=found.unknown_filters,
        asked=found.asked,
        alternatives=found.alternatives,
        correction=found.correction,
    )


def list_newest(form: StatementForm) -> Sayings:
    """Statements without words to look for, newest first, in four queries; one more where a filter means nothing."""
    return _show(speeches.list_speeches(form.criteria(), form.wanted(), form.page))


def list_of(official: Speaker, form: StatementForm, *, articles: int, statements: int) -> Sayings:
    """The statements of an official who has so many in so many articles: with the words of the form, else the newest
    first.

    Four queries at most.
    """
    alone = Criteria(officials=(official.slug,))
    criteria = replace(form.criteria(), officials=alone.officials)
    if criteria.has_words:
        return _search(criteria, form)
    if form.direct is None and replace(criteria, sort=alone.sort) == alone:
        return _show(speeches.list_all_of(official.pk, form.page, articles=articles, statements=statements))
    wanted = Wanted(direct=form.direct, everybody=True)
    return _show(speeches.list_of(criteria, wanted, form.page, articles=articles))


def _show(found: Speeches) -> Sayings:
    rows = quotations.find(found.ids)
    return Sayings(
        rows=[Saying(statement=rows[id], fragments=(Fragment(text=rows[id].text),)) for id in found.ids if id in rows],
        total=found.total,
        more=found.more,
        page=found.page,
        pages=found.pages,
        spread=found.spread,
        unknown_filters=found.unknown_filters,
        asked=found.asked,
        alternatives=found.alternatives,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MannerLink:
    """A manner of quoting with how many statements it leads to, None where that is not counted."""

    label: str
    url: str
    current: bool
    count: int | None
    at_least: bool


def describe(found: Sayings, form: StatementForm, query: QueryDict) -> dict[str, Any]:
    """What a page of statements says of them, with links that keep the rest of its address."""
    return {
        "found": found,
        "manners": link_manners(form, found.spread),
        "facets": [_link_facet(found, facet, query) for facet in found.facets if facet.values],
        "paging": paging.link(query, found.page, found.pages),
    }


def _link_facet(found: Sayings, facet: Facet, query: QueryDict) -> FacetBox:
    box = filters.link_facet(facet, query, at_least=_is_bounded(found, facet.name))
    return replace(box, all_url=filters.link_all(facet, query, "statements_facet"))


def describe_spread(spread: Spread | None, form: StatementForm) -> dict[str, Any]:
    """Statements by time; how many were counted, where that are not all. Nothing where nothing was counted."""
    if spread is None:
        return {}
    return {
        "bars": charts.draw_bars(filters.link_bars(spread.histogram, form.query, form)),
        "uncertain": spread.histogram.uncertain,
        "basis": _say_basis(form) if spread.bounded else "",
    }


def describe_spellings(found: Sayings, form: StatementForm) -> dict[str, Any]:
    """What may have been meant: names for words or in place of unknown ones, and other words, asked of the same
    statements.
    """
    correction = found.correction
    return {
        "alternatives": _link_names(found.alternatives, form),
        "suggestions": _link_names(found.suggestions, form),
        "correction": correction
        and replace(offers.link_correction(correction), url=_write_url(correction.criteria, form)),
    }


def _link_names(names: Sequence[Suggestion], form: StatementForm) -> list[SuggestedFilter]:
    return [replace(offers.link_suggestion(one), url=_write_url(one.criteria, form)) for one in names]


def _write_url(criteria: Criteria, form: StatementForm) -> str:
    """The address of the criteria that keeps which statements are shown."""
    kept = {name: value for name in ("cara", "semua") if (value := form.query.get(name, ""))}
    return addresses.replacing(forms.write(criteria), **kept)


def _say_basis(form: StatementForm) -> str:
    if form.criteria().has_words:
        return _("“Setidaknya”: hanya pernyataan terbaru di antara yang memuat kata-kata itu yang dihitung.")
    return _("“Setidaknya”: hanya pernyataan dalam %(number)s artikel terbaru yang dihitung.") % {
        "number": number_format(speeches.REACH)
    }


def _is_bounded(found: Sayings, name: str) -> bool:
    return found.spread is not None and name in found.spread.bounded


def link_manners(form: StatementForm, spread: Spread | None = None) -> list[MannerLink]:
    """All statements, direct quotations, or reported speech alone, as links that keep the rest of the address."""
    labels = {"": _("Semua"), "langsung": _("Kutipan langsung"), "tidak-langsung": _("Tidak langsung")}
    return [
        MannerLink(
            label=label,
            url=addresses.replacing(form.query, cara=manner) if manner else addresses.without(form.query, "cara"),
            current=manner == form.manner,
            count=_count_manner(spread, manner),
            at_least=spread is not None and MANNERS in spread.bounded,
        )
        for manner, label in labels.items()
    ]


def _count_manner(spread: Spread | None, manner: str) -> int | None:
    if spread is None:
        return None
    return spread.manners[forms.MANNERS[manner]] if manner else sum(spread.manners.values())
