"""The one door of search: `search(criteria, page)` gives the rows of one page, facets, counts and suggestions."""

from functools import partial

from archive.search import corrections, facets, filters, hits, suggestions, widenings
from archive.search.answers import (
    LAST_PAGE,
    PAGE_SIZE,
    Asked,
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
    Widening,
)
from archive.search.asking import breadth, counts, pages, questions
from archive.search.asking.pages import Row
from archive.search.asking.questions import Question
from archive.search.criteria import Criteria

__all__ = [
    "LAST_PAGE",
    "PAGE_SIZE",
    "Asked",
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
    "Widening",
    "rank",
    "search",
]


def search(criteria: Criteria, page: int = 1) -> SearchResults:
    """One page of what the criteria ask for, PAGE_SIZE hits at most; a page that is not there is the nearest that is.

    Never raises for what a reader may ask. Six queries at most, whatever the number of rows; three more where other
    spellings are looked for, two where a filter means nothing, one where little was found under filters.
    """
    wanted = min(max(page, 1), LAST_PAGE)
    spans = suggestions.find_spans(criteria)
    names = filters.names_of(criteria)
    found = filters.look_up([*names, *suggestions.names_of(spans)])
    question = questions.put(criteria, found[: len(names)])
    measured = breadth.measure(question)
    sections = pages.ask(question, measured, offset=(wanted - 1) * PAGE_SIZE)
    total = sections["total"][0]
    count = min(max(1, -(-int(total.number) // PAGE_SIZE)), LAST_PAGE)
    return SearchResults(
        criteria=criteria,
        hits=hits.read(question, sections.get("hit", ())),
        total=int(total.number),
        estimated=measured.estimated,
        relaxed=bool(total.flag),
        page=min(wanted, count),
        pages=count,
        facets=facets.read(sections, partial(counts.is_estimated, question, measured)),
        histogram=facets.draw(
            sections.get("months", ()), estimated=counts.is_estimated(question, measured, questions.DATES)
        ),
        suggestions=suggestions.suggest(question, spans, found[len(names) :]),
        correction=_correct(question, sections["total"][0]),
        unknown_filters=question.filters.unknown,
        alternatives=suggestions.find_alternatives(question),
        asked=filters.list_asked(criteria, found),
        widenings=widenings.widen(question, measured) if total.number < widenings.FEW else (),
        cut=question.vocabulary.cut,
    )


def rank(criteria: Criteria, limit: int) -> list[tuple[str, float]]:
    """The external ids and scores of the first `limit` articles that `search` would give, without its pages' end."""
    question = questions.put(criteria)
    return pages.rank(question, breadth.measure(question), size=limit)


def _correct(question: Question, total: Row) -> Correction | None:
    """Another spelling, where few articles were found, or some that lack words."""
    if not total.flag and total.number >= corrections.FEW:
        return None
    return corrections.correct(question)
