"""Suggestions: names in the query that the archive knows as outlet, official or place, offered as filters; and names
that are like values of filters which it does not know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.db import connection

from archive.language.names import name_key
from archive.search import matching
from archive.search.answers import Suggestion
from archive.search.asking import samples
from archive.search.asking.questions import Question
from archive.search.criteria import Clause, Criteria, Phrase, Word
from archive.search.filters import FACETS, LEXEMES, Filters, Match, Name
from archive.search.terms import NEVER

NAME_WORDS = 5  # words of the longest name that is looked for
QUERY_WORDS = 12  # words of the query in which names are looked for
SUGGESTION_LIMIT = 5

ALTERNATIVE_LIMIT = 3  # names for one value of a filter that the archive does not know
BROAD = 1_000  # articles above which a suggestion's are estimated in a large archive

_COUNT, _ALTERNATIVES = (
    (Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("suggestions.sql", "alternatives.sql")
)
_DAYS = (
    "entry.day_to >= COALESCE(%(since)s::date, '-infinity') AND entry.day_from <= COALESCE(%(until)s::date, 'infinity')"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Clauses of the query, from `start` to before `end`, that may be a name."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A row that may be meant by the value of a filter that means nothing as it was `typed`."""

    typed: str
    match: Match

    def exchange(self, criteria: Criteria) -> Criteria:
        """The criteria with this value of the filter in place of what was typed."""
        values = (self.match.slug if value == self.typed else value for value in getattr(criteria, self.match.facet))
        changes: dict[str, Any] = {self.match.facet: tuple(dict.fromkeys(values))}
        return replace(criteria, **changes)


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
    return _count(question, propose(question.criteria, question.filters, spans, found))


def propose(
    criteria: Criteria, filters: Filters, spans: Sequence[Span], found: Sequence[Sequence[Match]]
) -> list[tuple[Match, Criteria]]:
    """The names that `spans` hold, each with the criteria that filter by it in place of its words; some lead nowhere.

    `found` is what was looked up for `names_of(spans)`; `filters` what is filtered by already.
    """
    chosen = list(_choose(filters, spans, found))[:SUGGESTION_LIMIT]
    return [(match, _replace(criteria, span, match)) for span, match in chosen]


def find_alternatives(question: Question) -> tuple[Suggestion, ...]:
    """Filters that lead to articles in place of values that mean nothing, two queries; without such values none."""
    alike = look_alike(question.filters)
    return _count(question, [(one.match, one.exchange(question.criteria)) for one in alike])


def look_alike(filters: Filters) -> list[Alternative]:
    """Names like the values that mean nothing, the likest first, in one query; without such values none."""
    if not filters.missed:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            _ALTERNATIVES,
            {
                "facets": [facet for facet, _ in filters.missed],
                "keys": [name_key(value) for _, value in filters.missed],
                "limit": ALTERNATIVE_LIMIT,
            },
        )
        rows = cursor.fetchall()
    return [_read_alternative(*filters.missed[position - 1], *row) for position, *row in rows]


def _read_alternative(facet: str, typed: str, id: int, slug: str, name: str) -> Alternative:
    return Alternative(typed=typed, match=Match(facet=facet, id=id, slug=slug, label=name))


def _text(clause: Clause) -> str:
    """The words of a clause that may be part of a name; "" for others."""
    term = clause.alternatives[0]
    if clause.negated or len(clause.alternatives) > 1 or (isinstance(term, Word) and term.prefix):
        return ""
    return " ".join(term.words) if isinstance(term, Phrase) else term.text


def _choose(filters: Filters, spans: Sequence[Span], found: Sequence[Sequence[Match]]) -> Iterator[tuple[Span, Match]]:
    """The longest names that do not overlap, but for rows that are filtered by already."""
    taken: list[Span] = []
    for index, span in enumerate(spans):
        matches = [match for facet in range(len(FACETS)) for match in found[index * len(FACETS) + facet]]
        if not matches or any(span.start < other.end and other.start < span.end for other in taken):
            continue
        taken.append(span)
        yield from ((span, match) for match in matches if match.id not in (filters.ids(match.facet) or ()))


def _replace(criteria: Criteria, span: Span, match: Match) -> Criteria:
    changes: dict[str, Any] = {
        "clauses": criteria.clauses[: span.start] + criteria.clauses[span.end :],
        match.facet: (*getattr(criteria, match.facet), match.slug),
    }
    return replace(criteria, **changes)


def _count(question: Question, wanted: Sequence[tuple[Match, Criteria]]) -> tuple[Suggestion, ...]:
    """The suggestions that lead to articles, in order; how many each leads to is asked in one query."""
    if not wanted:
        return ()
    words = [matching.match(criteria.clauses, question.vocabulary) for _, criteria in wanted]
    alone = [_is_alone(question, criteria) for _, criteria in wanted]
    values: dict[str, Any] = {
        "strict": [match.strict or None for match in words],
        "relaxed": [match.relaxed or None for match in words],
        "filters": [write_filters(question.filters, match) for match, _ in wanted],
        "facets": [LEXEMES[match.facet] if single else None for (match, _), single in zip(wanted, alone, strict=True)],
        "values": [match.id for match, _ in wanted],
        "enough": matching.ENOUGH,
        "broad": samples.bound_alone(question.vocabulary.documents, BROAD),
        "since": question.criteria.since,
        "until": question.criteria.until,
    }
    sql = _COUNT.format(
        sample=samples.condition(samples.FACTORS[0]),
        factor=samples.FACTORS[0],
        days=_DAYS if question.has_days else "true",
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return make(wanted, cursor.fetchall())


def make(proposed: Sequence[tuple[Match, Criteria]], counts: Sequence[tuple[int, bool]]) -> tuple[Suggestion, ...]:
    """The proposed filters that lead to something; `counts` tells to how much, and whether it is an estimate."""
    return tuple(
        Suggestion(
            facet=match.facet,
            value=match.slug,
            label=match.label,
            count=count,
            estimated=estimated,
            criteria=criteria,
        )
        for (match, criteria), (count, estimated) in zip(proposed, counts, strict=True)
        if count
    )


def _is_alone(question: Question, criteria: Criteria) -> bool:
    """Whether a single value of one filter is all that is asked for."""
    values = [value for facet in FACETS for value in getattr(criteria, facet)]
    return not (criteria.clauses or question.has_days) and len(values) == 1


def write_filters(filters: Filters, match: Match) -> str:
    """The filters with one value more, as a tsquery of facet lexemes."""
    queries = []
    for facet in FACETS:
        query = filters.query(facet)
        if facet == match.facet:
            queries.append(" | ".join(part for part in (query, f"'{LEXEMES[facet]}:{match.id}'") if part))
        elif filters.ids(facet) is not None:
            queries.append(query or NEVER)
    return matching.conjoin(queries)
