"""The one statement that answers a page of search: which articles, how many, and the facets around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import ranking
from archive.search.answers import LAST_PAGE, PAGE_SIZE
from archive.search.breadth import Breadth
from archive.search.matching import CANDIDATES
from archive.search.questions import SAMPLE, SAMPLE_FACTOR, Question, parameters, write_matched, write_wanted

BROAD_CANDIDATES = 2_000  # articles of a broad search that are ordered by score, the newest
FACET_VALUES = 12  # values of a facet that a page shows, selected ones beside

_MATCHED, _FEW, _MANY, _PAGE, _RANKING, _LOCATIONS = (
    (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
    for name in ("matched", "candidates_matched", "candidates_broad", "page", "ranking", "locations")
)

_STRICT, _RELAXED = "%(strict)s::tsquery", "%(relaxed)s::tsquery"
_CHOSEN = "CASE WHEN (SELECT articles FROM strict) < %(enough)s THEN %(relaxed)s::tsquery ELSE %(strict)s::tsquery END"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of page.sql; its head says what each section holds."""

    section: str
    position: int
    id: int
    slug: str | None
    name: str | None
    number: float
    flag: bool | None


def ask(question: Question, breadth: Breadth, *, offset: int) -> Mapping[str, Sequence[Row]]:
    """The rows of page.sql by section, in order; a section without rows is missing, "total" never."""
    with connection.cursor() as cursor:
        cursor.execute(_write(question, breadth) + _PAGE, _parameters(question, breadth, offset, PAGE_SIZE))
        return read_rows(cursor.fetchall())


def read_rows(values: Sequence[tuple[Any, ...]]) -> Mapping[str, Sequence[Row]]:
    """The rows of a statement by section, in order."""
    sections: dict[str, list[Row]] = {}
    for section, position, id, slug, name, number, flag in values:
        row = Row(section=section, position=position, id=id, slug=slug, name=name, number=number, flag=flag)
        sections.setdefault(section, []).append(row)
    return sections


def rank(question: Question, *, size: int) -> list[tuple[str, float]]:
    """The external ids and scores of the first `size` articles, without anything around them."""
    with connection.cursor() as cursor:
        cursor.execute(_write(question, Breadth.EXACT) + _RANKING, _parameters(question, Breadth.EXACT, 0, size))
        return list(cursor.fetchall())


def locate(question: Question, breadth: Breadth, *, limit: int) -> list[tuple[Any, ...]]:
    """The rows of locations.sql."""
    values = {**_parameters(question, breadth, 0, 0), "located": limit}
    with connection.cursor() as cursor:
        cursor.execute(_write(question, breadth) + _LOCATIONS, values)
        return list(cursor.fetchall())


def _write(question: Question, breadth: Breadth) -> str:
    """matched.sql with the conditions and the score that the question makes."""
    queries = {Breadth.EXACT: _CHOSEN if question.relaxable else _STRICT, Breadth.BROAD_RELAXED: _RELAXED}
    wanted = "%(wanted_relaxed)s::tsquery" if breadth is Breadth.BROAD_RELAXED else "%(wanted_strict)s::tsquery"
    broad = _MANY.format(wanted=write_wanted(question, wanted))
    return _MATCHED.format(
        sample=SAMPLE if breadth.estimated else "true",
        condition="false" if breadth is Breadth.WHOLE else write_matched(question, queries.get(breadth, _STRICT)),
        candidate=_FEW if breadth is Breadth.EXACT else broad,
        score=ranking.write_score(len(question.weights)),
    )


def _parameters(question: Question, breadth: Breadth, offset: int, size: int) -> dict[str, Any]:
    values = parameters(question)
    return {
        **values,
        "relaxable": values["relaxable"] and breadth is not Breadth.BROAD,
        "whole": breadth is Breadth.WHOLE,
        "factor": SAMPLE_FACTOR if breadth.estimated else 1,
        "candidates": CANDIDATES,
        "reached": BROAD_CANDIDATES if question.weights else offset + size,
        "reach": LAST_PAGE * PAGE_SIZE,
        "offset": offset,
        "size": size,
        "values": FACET_VALUES,
    }
