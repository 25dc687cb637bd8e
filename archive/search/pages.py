"""The one statement that answers a page of search: which articles, how many, and the facets around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import ranking
from archive.search.answers import LAST_PAGE, PAGE_SIZE
from archive.search.criteria import Criteria
from archive.search.filters import FACETS, Filters
from archive.search.matching import CANDIDATES, ENOUGH, Matching, conjoin, disjoin
from archive.search.ranking import Weight
from archive.search.terms import NEVER, Vocabulary

FACET_VALUES = 12  # values of a facet that a page shows, selected ones beside

_MATCHED, _PAGE, _RANKING = (
    (Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("matched.sql", "page.sql", "ranking.sql")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Criteria with all that is needed to ask PostgreSQL."""

    criteria: Criteria
    vocabulary: Vocabulary
    matching: Matching
    filters: Filters
    weights: tuple[Weight, ...] = ()  # empty where articles are not ordered by relevance


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


def ask(question: Question, *, offset: int) -> Mapping[str, Sequence[Row]]:
    """The rows of page.sql by section, in order; a section without rows is missing, "total" never."""
    with connection.cursor() as cursor:
        cursor.execute(
            _find(question) + _PAGE,
            {**parameters(question), "offset": offset, "size": PAGE_SIZE, "values": FACET_VALUES},
        )
        rows = [
            Row(section=row[0], position=row[1], id=row[2], slug=row[3], name=row[4], number=row[5], flag=row[6])
            for row in cursor.fetchall()
        ]
    sections: dict[str, list[Row]] = {}
    for row in rows:
        sections.setdefault(row.section, []).append(row)
    return sections


def rank(question: Question, *, size: int) -> list[tuple[str, float]]:
    """The external ids and scores of the first `size` articles, without anything around them."""
    with connection.cursor() as cursor:
        cursor.execute(_find(question) + _RANKING, {**parameters(question), "offset": 0, "size": size})
        return list(cursor.fetchall())


def parameters(question: Question) -> dict[str, Any]:
    """What page.sql takes, but for the page itself."""
    criteria, matching, filters = question.criteria, question.matching, question.filters
    nearly = _nearly(filters)
    return {
        "words": matching.strict or None,
        "strict": conjoin([matching.strict, nearly]) or None,
        "relaxed": conjoin([matching.relaxed, nearly]) or None,
        "relaxable": matching.relaxed != matching.strict,
        "enough": ENOUGH,
        **ranking.parameters(question.weights),
        "scored": bool(question.weights),
        "candidates": CANDIDATES,
        "reach": LAST_PAGE * PAGE_SIZE,
        "average_length": question.vocabulary.average_length,
        "sort": criteria.sort.value,
        "since": criteria.since,
        "until": criteria.until,
        **{facet: None if filters.ids(facet) is None else list(filters.ids(facet) or ()) for facet in FACETS},
    }


def _find(question: Question) -> str:
    """matched.sql with the score that the question's lexemes give."""
    return _MATCHED.replace("{score}", ranking.write_score(len(question.weights)))


def _nearly(filters: Filters) -> str:
    """The tsquery of the articles that at most one of the filters keeps out; "" where that may be any article."""
    queries = [filters.query(facet) or NEVER for facet in FACETS if filters.ids(facet) is not None]
    if len(queries) < 2:
        return ""
    return disjoin(conjoin(most) for most in combinations(queries, len(queries) - 1))
