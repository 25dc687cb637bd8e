"""Suggestions: names in the query that the archive knows as outlet, official or place, offered as filters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.db import connection

from archive.language.names import name_key
from archive.search import matching
from archive.search.answers import Suggestion
from archive.search.criteria import Clause, Criteria, Phrase, Word
from archive.search.filters import FACETS, LEXEMES, Match, Name
from archive.search.questions import Question
from archive.search.terms import NEVER

NAME_WORDS = 5  # words of the longest name that is looked for
QUERY_WORDS = 12  # words of the query in which names are looked for
SUGGESTION_LIMIT = 5

_SQL = (Path(__file__).parent / "suggestions.sql").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Clauses of the query, from `start` to before `end`, that may be a name."""

    start: int
    end: int
    key: str


def find_spans(criteria: Criteria) -> list[Span]:
    """What in the query may be a name: neighbouring plain words or a phrase, the longest first."""
    texts = [_text(clause) for clause in criteria.clauses[:QUERY_WORDS]]
    spans = [
        Span(start=start, end=end, key=name_key(" ".join(texts[start:end])))
        for start in range(len(texts))
        for end in range(start + 1, min(start + NAME_WORDS, len(texts)) + 1)
        if all(texts[start:end])
    ]
    return sorted((span for span in spans if span.key), key=lambda span: (span.start - span.end, span.start))


def names_of(spans: Sequence[Span]) -> list[Name]:
    """What has to be looked up for the spans: each in every facet."""
    return [Name(facet=facet, slug="", key=span.key) for span in spans for facet in FACETS]


def suggest(question: Question, spans: Sequence[Span], found: Sequence[Sequence[Match]]) -> tuple[Suggestion, ...]:
    """Filters that lead to articles; `found` is what was looked up for `names_of(spans)`. In the order of the query."""
    chosen = list(_choose(question, spans, found))[:SUGGESTION_LIMIT]
    if not chosen:
        return ()
    criteria = [_replace(question.criteria, span, match) for span, match in chosen]
    counts = _count(question, [(match, wanted) for (_, match), wanted in zip(chosen, criteria, strict=True)])
    return tuple(
        Suggestion(facet=match.facet, value=match.slug, label=match.label, count=count, criteria=wanted)
        for (_, match), wanted, count in zip(chosen, criteria, counts, strict=True)
        if count
    )


def _text(clause: Clause) -> str:
    """The words of a clause that may be part of a name; "" for others."""
    term = clause.alternatives[0]
    if clause.negated or len(clause.alternatives) > 1 or (isinstance(term, Word) and term.prefix):
        return ""
    return " ".join(term.words) if isinstance(term, Phrase) else term.text


def _choose(
    question: Question, spans: Sequence[Span], found: Sequence[Sequence[Match]]
) -> Iterator[tuple[Span, Match]]:
    """The longest names that do not overlap, but for rows that are filtered by already."""
    taken: list[Span] = []
    for index, span in enumerate(spans):
        matches = [match for facet in range(len(FACETS)) for match in found[index * len(FACETS) + facet]]
        if not matches or any(span.start < other.end and other.start < span.end for other in taken):
            continue
        taken.append(span)
        yield from ((span, match) for match in matches if match.id not in (question.filters.ids(match.facet) or ()))


def _replace(criteria: Criteria, span: Span, match: Match) -> Criteria:
    changes: dict[str, Any] = {
        "clauses": criteria.clauses[: span.start] + criteria.clauses[span.end :],
        match.facet: (*getattr(criteria, match.facet), match.slug),
    }
    return replace(criteria, **changes)


def _count(question: Question, wanted: Sequence[tuple[Match, Criteria]]) -> list[int]:
    """How many articles each of the criteria leads to, in one query."""
    strict, relaxed, filters = [], [], []
    for match, criteria in wanted:
        words = matching.match(criteria.clauses, question.vocabulary)
        strict.append(words.strict or None)
        relaxed.append(words.relaxed or None)
        filters.append(_filter_query(question, match))
    with connection.cursor() as cursor:
        cursor.execute(
            _SQL,
            {
                "strict": strict,
                "relaxed": relaxed,
                "filters": filters,
                "enough": matching.ENOUGH,
                "since": question.criteria.since,
                "until": question.criteria.until,
            },
        )
        return [count for (count,) in cursor.fetchall()]


def _filter_query(question: Question, match: Match) -> str:
    """The filters of the question with one value more, as a tsquery of facet lexemes."""
    queries = []
    for facet in FACETS:
        query = question.filters.query(facet)
        if facet == match.facet:
            queries.append(" | ".join(part for part in (query, f"'{LEXEMES[facet]}:{match.id}'") if part))
        elif question.filters.ids(facet) is not None:
            queries.append(query or NEVER)
    return matching.conjoin(queries)
