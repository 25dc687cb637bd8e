"""Where a search finds little: how many articles it would find without one of its filters, or without its words."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from archive.search.answers import Widening
from archive.search.asking import estimates, planning
from archive.search.asking.breadth import Breadth
from archive.search.asking.questions import DATES, Question, write_in_days
from archive.search.criteria import Criteria
from archive.search.filters import FACETS
from archive.search.matching import conjoin
from archive.search.terms import NEVER

FEW = 10  # articles below which it is looked for: half a page
WORDS, FILTERS = "words", "filters"  # parts of a question, beside DATES and those named by facets


def widen(question: Question, breadth: Breadth) -> tuple[Widening, ...]:
    """What leads to articles, in the order of the filters, in one query; nothing for questions of one part.

    The words stay as the page asks for them, all or some: whether these are relaxed does not depend on filters.
    """
    ways = list(_list_ways(question))
    if not ways:
        return ()
    conditions = []
    values: dict[str, Any] = {
        "since": question.criteria.since,
        "until": question.criteria.until,
        **estimates.parameters(question.vocabulary.documents),
    }
    for number, (_, kept) in enumerate(ways):
        conditions.append(_write(question, kept, f"%(way_{number})s::tsquery"))
        values[f"way_{number}"] = _query(question, kept, relaxed=breadth.relaxed)
    counts = ", ".join(map(estimates.write, conditions))
    (counted,) = planning.run(f"SELECT {counts}", values, bitmaps_alone=True)
    return tuple(
        Widening(left=left, count=count, estimated=bool(estimated), criteria=_leave_out(question.criteria, left))
        for (left, _), (count, estimated) in zip(ways, counted, strict=True)
        if count
    )


def _list_ways(question: Question) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is left out each time, and the parts that stay; never words ruled out alone, which leave nearly all."""
    narrowing = (*question.filtered, *([DATES] if question.has_days else []))
    parts = (*narrowing, *([WORDS] if question.matching.strict else []))
    ways = [(left, tuple(part for part in parts if part != left)) for left in parts]
    if WORDS in parts and len(narrowing) > 1:
        ways.append((FILTERS, (WORDS,)))
    useless = {(), () if question.criteria.has_words else (WORDS,)}
    yield from ((left, kept) for left, kept in ways if kept not in useless)


def _write(question: Question, kept: tuple[str, ...], query: str) -> str:
    """The SQL condition of articles that hold to the parts kept."""
    words = [f"entry.vector @@ {query}"] if set(kept) - {DATES} else []
    return " AND ".join([*words, *([write_in_days(question.criteria)] if DATES in kept else [])])


def _query(question: Question, kept: tuple[str, ...], *, relaxed: bool) -> str:
    words = question.matching.relaxed if relaxed else question.matching.strict
    chosen = [question.filters.query(facet) or NEVER for facet in FACETS if facet in kept]
    return conjoin([words if WORDS in kept else "", *chosen])


def _leave_out(criteria: Criteria, left: str) -> Criteria:
    changes: dict[str, dict[str, Any]] = {
        WORDS: {"clauses": ()},
        DATES: {"since": None, "until": None},
        FILTERS: {**dict.fromkeys(FACETS, ()), "since": None, "until": None},
    }
    return replace(criteria, **changes.get(left, {left: ()}))
