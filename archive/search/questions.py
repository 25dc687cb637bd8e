"""A question to PostgreSQL: criteria, what is known of their words and filters, and the conditions they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from archive.search import filters, matching, ranking, terms
from archive.search.criteria import Criteria, Sort
from archive.search.filters import FACETS, LEXEMES, Filters, Match
from archive.search.matching import ENOUGH, Matching, conjoin, disjoin
from archive.search.ranking import Weight
from archive.search.terms import NEVER, Vocabulary

DAYS = "m"  # as LEXEMES, for the filter by days
TALLIES = (*LEXEMES.values(), DAYS)  # letters of search_tally
SAMPLE_FACTOR = 16
SAMPLE = f"entry.article_id %% {SAMPLE_FACTOR} = 0"  # as the index search_entry_sample has it

IN_DAYS = "daterange(entry.day_from, entry.day_to, '[]') && %(days)s::daterange AND entry.day_from IS NOT NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Criteria with all that is needed to ask PostgreSQL."""

    criteria: Criteria
    vocabulary: Vocabulary
    matching: Matching
    filters: Filters
    weights: tuple[Weight, ...] = ()  # empty where articles are not ordered by relevance

    @property
    def has_days(self) -> bool:
        """Whether articles are filtered by days."""
        return bool(self.criteria.since or self.criteria.until)

    @property
    def relaxable(self) -> bool:
        """Whether it can be asked with fewer words."""
        return self.matching.relaxed != self.matching.strict

    @property
    def filtered(self) -> tuple[str, ...]:
        """The facets that articles are filtered by."""
        return tuple(facet for facet in FACETS if self.filters.ids(facet) is not None)

    @property
    def tallied(self) -> tuple[str, ...]:
        """The letters of the facets that count the whole archive, since nothing but themselves is asked for."""
        if self.matching.strict:
            return ()
        active = [*(LEXEMES[facet] for facet in self.filtered), *([DAYS] if self.has_days else [])]
        return TALLIES if not active else tuple(active) if len(active) == 1 else ()


def put(criteria: Criteria, found: Sequence[Sequence[Match]] | None = None) -> Question:
    """The question that the criteria make, in two queries; one where `found`, what `filters.look_up` gave for their
    names, is known.
    """
    if found is None:
        names = filters.names_of(criteria)
        found = filters.look_up(names) if names else []
    vocabulary = terms.read(criteria.clauses)
    matches = matching.match(criteria.clauses, vocabulary)
    return Question(
        criteria=criteria,
        vocabulary=vocabulary,
        matching=matches,
        filters=filters.resolve(criteria, found),
        weights=ranking.weights(matches, vocabulary) if criteria.sort is Sort.RELEVANCE else (),
    )


def write_matched(question: Question, query: str) -> str:
    """The SQL condition of articles that at most one filter keeps out; `query` is the SQL of their tsquery."""
    found = f"entry.vector @@ {query}"
    if not (question.matching.strict or question.filtered):
        return f"({IN_DAYS})" if question.has_days else "true"
    if not question.matching.strict and len(question.filtered) == 1 and question.has_days:
        return f"({found} OR {IN_DAYS})"
    return found


def write_wanted(question: Question, query: str) -> str:
    """The SQL condition of articles that no filter keeps out; `query` is the SQL of their tsquery."""
    conditions = []
    if question.matching.strict or question.filtered:
        conditions.append(f"entry.vector @@ {query}")
    if question.has_days:
        conditions.append(IN_DAYS)
    return " AND ".join(conditions) or "true"


def parameters(question: Question) -> dict[str, Any]:
    """What the statements about a question take, but for the page itself."""
    criteria, matches, chosen = question.criteria, question.matching, question.filters
    nearly = _nearly(question)
    all_of_them = [chosen.query(facet) or NEVER for facet in question.filtered]
    return {
        "words": matches.strict or None,
        "strict": conjoin([matches.strict, nearly]) or None,
        "relaxed": conjoin([matches.relaxed, nearly]) or None,
        "wanted_strict": conjoin([matches.strict, *all_of_them]) or None,
        "wanted_relaxed": conjoin([matches.relaxed, *all_of_them]) or None,
        "relaxable": question.relaxable,
        "enough": ENOUGH,
        **ranking.parameters(question.weights),
        "scored": bool(question.weights),
        "average_length": question.vocabulary.average_length,
        "sort": criteria.sort.value,
        "since": criteria.since,
        "until": criteria.until,
        "days": write_days(criteria),
        "tallied": list(question.tallied),
        **{facet: None if chosen.ids(facet) is None else list(chosen.ids(facet) or ()) for facet in FACETS},
    }


def _nearly(question: Question) -> str:
    """The tsquery of the articles that at most one of the filters keeps out; "" where that may be any article.

    Where a single filter is all that is asked for, the tally counts what it keeps out.
    """
    queries = [question.filters.query(facet) or NEVER for facet in question.filtered]
    if len(queries) == 1 and not question.matching.strict:
        return queries[0]
    if len(queries) < 2:
        return ""
    return disjoin(conjoin(most) for most in combinations(queries, len(queries) - 1))


def write_days(criteria: Criteria) -> str:
    """The criteria's days as PostgreSQL writes a range."""
    since, until = criteria.since, criteria.until
    if since and until and since > until:
        return "empty"
    return f"[{since or ''},{until or ''}]"
