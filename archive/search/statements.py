"""Search inside what was said: the words and filters of the search box over statements in place of articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import facets, filters, matching, pages, ranking, snippets, terms
from archive.search.answers import LAST_PAGE, PAGE_SIZE, Asked, Facet, Fragment
from archive.search.counts import FACET_VALUES
from archive.search.criteria import Criteria, Sort
from archive.search.matching import ENOUGH, Matching
from archive.search.pages import Row
from archive.search.terms import Vocabulary

BOUND = 4_000  # statements with the words that are looked at, of more the newest
FILTERED_BOUND = 20_000  # the same where filters keep most of them out

_SQL = (Path(__file__).parent / "statements.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which statements: `direct` quotations, indirect ones, or (None) both; of officials, or of `everybody`."""

    direct: bool | None = None
    everybody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementHit:
    """One statement of a page: its id, its whole text with the words marked, and its score."""

    statement_id: int
    text: tuple[Fragment, ...]
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementResults:
    """One page of statements; `total` is a lower bound where there is `more`. Facets: outlets and officials."""

    criteria: Criteria
    hits: tuple[StatementHit, ...]
    total: int
    more: bool
    relaxed: bool
    page: int
    pages: int
    facets: tuple[Facet, ...]
    unknown_filters: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()  # what the values of filters mean


def search_statements(criteria: Criteria, page: int = 1, wanted: Wanted | None = None) -> StatementResults:
    """One page of statements that hold the criteria's words, PAGE_SIZE at most, in three queries; none without words.

    Filters by place and days are those of the statement's article. Never raises for what a reader may ask.
    """
    page = min(max(page, 1), LAST_PAGE)
    vocabulary = terms.read(criteria.clauses)
    matches = matching.match(criteria.clauses, vocabulary)
    found = filters.look_up(filters.names_of(criteria))
    chosen = filters.resolve(criteria, found)
    weights = ranking.weights(matches, vocabulary) if criteria.sort is Sort.RELEVANCE else ()
    values = {
        **_describe(criteria, matches, vocabulary, wanted or Wanted()),
        **ranking.parameters(weights),
        **{facet: None if chosen.ids(facet) is None else list(chosen.ids(facet) or ()) for facet in filters.FACETS},
        "scored": bool(weights),
        "bound": FILTERED_BOUND if _is_filtered(criteria) else BOUND,
        "offset": (page - 1) * PAGE_SIZE,
    }
    sections = _ask(len(weights), values)
    total = int(sections["total"][0].number)
    count = min(max(1, -(-total // PAGE_SIZE)), LAST_PAGE)
    return StatementResults(
        criteria=criteria,
        hits=_read_hits(sections.get("hit", ())),
        total=total,
        more=sections["total"][0].id >= values["bound"],
        relaxed=bool(sections["total"][0].flag),
        page=min(page, count),
        pages=count,
        facets=tuple(facet for facet in facets.read(sections) if facet.name != "places"),
        unknown_filters=chosen.unknown,
        asked=filters.list_asked(criteria, found),
    )


def _is_filtered(criteria: Criteria) -> bool:
    return bool(criteria.outlets or criteria.officials or criteria.places or criteria.since or criteria.until)


def _describe(criteria: Criteria, matches: Matching, vocabulary: Vocabulary, wanted: Wanted) -> dict[str, Any]:
    """What statements.sql takes, but for ranking, filters by name, and the page."""
    return {
        "words": matches.strict or terms.NEVER,
        "relaxed": matches.relaxed or terms.NEVER,
        "relaxable": matches.relaxed != matches.strict,
        "enough": ENOUGH,
        "everybody": wanted.everybody,
        "direct": wanted.direct,
        "since": criteria.since,
        "until": criteria.until,
        "sort": criteria.sort.value,
        "marking": " | ".join(ranking.choose_marks(matches, vocabulary)) or None,
        "size": PAGE_SIZE,
        "reach": LAST_PAGE * PAGE_SIZE,
        "values": FACET_VALUES,
    }


def _ask(lexemes: int, values: dict[str, Any]) -> Mapping[str, Sequence[Row]]:
    score = ranking.write_score(lexemes).replace("%(average_length)s", "average.length")
    with connection.cursor() as cursor:
        cursor.execute(_SQL.format(score=score), values)
        return pages.read_rows(cursor.fetchall())


def _read_hits(rows: Sequence[Row]) -> tuple[StatementHit, ...]:
    """The hits in order; a row's `slug` is its text marked, its `name` the text itself."""
    return tuple(
        StatementHit(
            statement_id=row.id,
            text=snippets.mark(row.name or "", snippets.find_marks(row.name or "", row.slug)),
            score=row.number,
        )
        for row in rows
    )
