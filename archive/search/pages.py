"""The one statement that answers a page of search: which articles, how many, and the facets around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import ranking
from archive.search.answers import PAGE_SIZE
from archive.search.criteria import Criteria, Sort
from archive.search.filters import FACETS, Filters
from archive.search.matching import ENOUGH, NEVER, Matching, conjoin, disjoin
from archive.search.terms import Vocabulary

FACET_VALUES = 12  # values of a facet that a page shows, selected ones beside

_SQL = (Path(__file__).parent / "page.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Criteria with all that is needed to ask PostgreSQL."""

    criteria: Criteria
    vocabulary: Vocabulary
    matching: Matching
    filters: Filters


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


def ask(question: Question, *, offset: int, size: int = PAGE_SIZE) -> Mapping[str, Sequence[Row]]:
    """The rows of page.sql by section, in order; a section without rows is missing, "total" never."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {**parameters(question), "offset": offset, "size": size, "values": FACET_VALUES})
        rows = [
            Row(section=row[0], position=row[1], id=row[2], slug=row[3], name=row[4], number=row[5], flag=row[6])
            for row in cursor.fetchall()
        ]
    sections: dict[str, list[Row]] = {}
    for row in rows:
        sections.setdefault(row.section, []).append(row)
    return sections


def parameters(question: Question) -> dict[str, Any]:
    """What page.sql takes, but for the page itself."""
    criteria, matching, filters = question.criteria, question.matching, question.filters
    nearly = _nearly(filters)
    weights = ranking.weights(matching, question.vocabulary) if criteria.sort is Sort.RELEVANCE else []
    return {
        "words": matching.strict or None,
        "strict": conjoin([matching.strict, nearly]) or None,
        "relaxed": conjoin([matching.relaxed, nearly]) or None,
        "relaxable": matching.relaxed != matching.strict,
        "enough": ENOUGH,
        "ranked": bool(weights),
        "lexemes": [query for query, _ in weights],
        "weights": [weight for _, weight in weights],
        "rank_weights": ranking.RANK_WEIGHTS,
        "average_length": question.vocabulary.average_length,
        "sort": criteria.sort.value,
        "since": criteria.since,
        "until": criteria.until,
        **{facet: None if filters.ids(facet) is None else list(filters.ids(facet) or ()) for facet in FACETS},
    }


def _nearly(filters: Filters) -> str:
    """The tsquery of the articles that at most one of the filters keeps out; "" where that may be any article."""
    queries = [filters.query(facet) or NEVER for facet in FACETS if filters.ids(facet) is not None]
    if len(queries) < 2:
        return ""
    return disjoin(conjoin(most) for most in combinations(queries, len(queries) - 1))
