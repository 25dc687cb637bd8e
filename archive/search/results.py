"""The one door of search: `search(criteria, page)` gives the rows of one page, facets, counts and suggestions."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import breadth, corrections, facets, filters, matching, pages, ranking, snippets, suggestions, terms
from archive.search.answers import (
    LAST_PAGE,
    PAGE_SIZE,
    Correction,
    Facet,
    FacetValue,
    Fragment,
    Histogram,
    HistogramBar,
    Hit,
    Named,
    SearchResults,
    Suggestion,
)
from archive.search.criteria import Criteria, Sort
from archive.search.filters import Match
from archive.search.pages import Row
from archive.search.questions import Question

__all__ = [
    "LAST_PAGE",
    "PAGE_SIZE",
    "Correction",
    "Facet",
    "FacetValue",
    "Fragment",
    "Histogram",
    "HistogramBar",
    "Hit",
    "Named",
    "SearchResults",
    "Suggestion",
    "rank",
    "search",
]

NAMES_SHOWN = 4  # officials and places of a hit

_HITS = (Path(__file__).parent / "hits.sql").read_text(encoding="utf-8")


def search(criteria: Criteria, page: int = 1) -> SearchResults:
    """One page of what the criteria ask for, PAGE_SIZE hits at most; a page that is not there is the nearest that is.

    Never raises for what a reader may ask. Six queries at most, three more where other spellings are looked for,
    whatever the number of rows.
    """
    wanted = min(max(page, 1), LAST_PAGE)
    spans = suggestions.find_spans(criteria)
    names = filters.names_of(criteria)
    found = filters.look_up([*names, *suggestions.names_of(spans)])
    question = _prepare(criteria, found[: len(names)])
    measured = breadth.measure(question)
    sections = pages.ask(question, measured, offset=(wanted - 1) * PAGE_SIZE)
    total = sections["total"][0]
    count = min(max(1, -(-int(total.number) // PAGE_SIZE)), LAST_PAGE)
    return SearchResults(
        criteria=criteria,
        hits=_read_hits(question, sections.get("hit", ())),
        total=int(total.number),
        estimated=measured.estimated,
        relaxed=bool(total.flag),
        page=min(wanted, count),
        pages=count,
        facets=facets.read(sections),
        histogram=facets.draw(sections.get("months", ())),
        suggestions=suggestions.suggest(question, spans, found[len(names) :]),
        correction=_correct(question, sections["total"][0]),
        unknown_filters=question.filters.unknown,
    )


def rank(criteria: Criteria, limit: int) -> list[tuple[str, float]]:
    """The external ids and scores of the first `limit` articles that `search` would give, without its pages' end."""
    return pages.rank(_prepare(criteria, filters.look_up(filters.names_of(criteria))), size=limit)


def _correct(question: Question, total: Row) -> Correction | None:
    """Another spelling, where few articles were found, or some that lack words."""
    if not total.flag and total.number >= corrections.FEW:
        return None
    return corrections.correct(question)


def _prepare(criteria: Criteria, found: Sequence[Sequence[Match]]) -> Question:
    vocabulary = terms.read(criteria.clauses)
    matches = matching.match(criteria.clauses, vocabulary)
    return Question(
        criteria=criteria,
        vocabulary=vocabulary,
        matching=matches,
        filters=filters.resolve(criteria, found),
        weights=ranking.weights(matches, vocabulary) if criteria.sort is Sort.RELEVANCE else (),
    )


def _read_hits(question: Question, rows: Sequence[Row]) -> tuple[Hit, ...]:
    """The hits of the page, in order, in one query."""
    marking = ranking.choose_marks(question.matching, question.vocabulary)
    with connection.cursor() as cursor:
        cursor.execute(
            _HITS,
            {
                "ids": [row.id for row in rows],
                "marking": marking,
                "bound": snippets.TEXT_BOUND,
                "names": NAMES_SHOWN,
            },
        )
        columns = [column.name for column in cursor.description or ()]
        found = {values[0]: dict(zip(columns, values, strict=True)) for values in cursor.fetchall()}
    return tuple(_make_hit(found[row.id], row.number) for row in rows if row.id in found)


def _make_hit(values: Mapping[str, Any], score: float) -> Hit:
    body = values["body"]
    return Hit(
        article_id=values["id"],
        external_id=values["external_id"],
        slug=values["slug"],
        title=snippets.mark(values["title"], snippets.find_marks(values["title"], values["title_marked"])),
        outlet=Named(slug=values["outlet_slug"], name=values["outlet_name"]) if values["outlet_slug"] else None,
        published_earliest=values["published_earliest"],
        published_latest=values["published_latest"],
        published_precision=values["published_precision"],
        published_basis=values["published_basis"],
        snippet=snippets.excerpt(body, snippets.find_marks(body, values["body_marked"])),
        officials=_read_names(values["officials"]),
        places=_read_names(values["places"]),
        score=score,
    )


def _read_names(pairs: str) -> tuple[Named, ...]:
    return tuple(Named(slug=slug, name=name) for slug, name in json.loads(pairs))
