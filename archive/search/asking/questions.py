"""A question to PostgreSQL: criteria, what is known of their words and filters, and the conditions they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from archive.search import filters, matching, ranking, terms
from archive.search.criteria import Criteria, Sort
from archive.search.filters import FACETS, LEXEMES, Filters, Match
from archive.search.matching import ENOUGH, Matching, conjoin, disjoin
from archive.search.ranking import Form, Weight
from archive.search.terms import NEVER, Vocabulary

DAYS = "m"  # as LEXEMES, for the filter by days
TALLIES = (*LEXEMES.values(), DAYS)  # letters of search_tally
WANTED, DATES = "wanted", "dates"  # sets of articles, beside those named by facets; see Question.sets

# Articles of uncertain days that may be of a day or before, and of a later one; others are found by their last day.
_SPANNING = (
    "entry.day_from < entry.day_to AND daterange(entry.day_from, entry.day_to, '[]') @> %(until)s::date"
    " AND entry.day > %(until)s::date"
)
# Articles of uncertain days that may be of the days, where these lie in few months or years: which the others hold.
_UNCERTAIN = (
    "entry.day_from < entry.day_to"
    " AND daterange(entry.day_from, entry.day_to, '[]') && daterange(%(since)s::date, %(until)s::date, '[]')"
)
MONTHS, YEARS = 12, 5  # at most, by whose lexemes days are looked for; of more by the index of days


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
    def oldest_first(self) -> bool:
        """Whether articles are ordered by day, the oldest first."""
        return self.criteria.sort is Sort.OLDEST

    @property
    def forms(self) -> tuple[Form, ...]:
        """The words as they were typed, of which articles with the same form come first; none without relevance."""
        return ranking.list_forms(self.criteria.clauses, self.vocabulary) if self.weights else ()

    @property
    def relaxable(self) -> bool:
        """Whether it can be asked with fewer words."""
        return self.matching.relaxed != self.matching.strict

    @property
    def is_one_word(self) -> bool:
        """Whether it asks for the articles that hold one lexeme, and nothing else."""
        clauses, lexemes = self.criteria.clauses, self.matching.lexemes
        asked = len(lexemes) == 1 and not self.matching.phrased and not any(clause.negated for clause in clauses)
        return asked and not (self.filtered or self.has_days)

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

    @property
    def sets(self) -> tuple[str, ...]:
        """The sets of articles that are counted: WANTED, which no filter keeps out, and one a filter.

        This is named by its facet, or DATES, and holds what the others let through; the tally may know it already.
        """
        active = [facet for facet in self.filtered if LEXEMES[facet] not in self.tallied]
        return (WANTED, *active, *([DATES] if self.has_days and DAYS not in self.tallied else []))


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


def write_wanted(question: Question, query: str) -> str:
    """The SQL condition of articles that no filter keeps out; `query` is the SQL of their tsquery."""
    return _write_condition(question, query if question.matching.strict or question.filtered else "")


def write_set(question: Question, name: str, *, relaxed: bool) -> str:
    """The SQL condition of one of the question's sets, with all words or with some."""
    others = [facet for facet in question.filtered if facet != name]
    query = f"%({name}_{'relaxed' if relaxed else 'strict'})s::tsquery" if question.matching.strict or others else ""
    return _write_condition(question, query, in_days=name != DATES)


def _write_condition(question: Question, query: str, *, in_days: bool = True) -> str:
    """The articles that hold the tsquery, any where it is "", in the days that are asked for."""
    held = f"entry.vector @@ {query}" if query else "true"
    if not (in_days and question.has_days):
        return held
    days = write_in_days(question.criteria)
    if not query or not _list_periods(question.criteria):
        return f"{held} AND {days}" if query else days
    certain = (
        f"entry.vector @@ ({query} && %(periods)s::tsquery) AND entry.day BETWEEN %(since)s::date AND %(until)s::date"
    )
    return f"({certain} OR {held} AND {_UNCERTAIN})"


def _list_periods(criteria: Criteria) -> list[str]:
    """The lexemes of the months, or years, that the days lie in, where they are few."""
    since, until = criteria.since, criteria.until
    if not (since and until) or since > until:
        return []
    first, last = since.year * 12 + since.month - 1, until.year * 12 + until.month - 1
    if last - first < MONTHS:
        return [f"m:{month // 12:04}{month % 12 + 1:02}" for month in range(first, last + 1)]
    years = range(since.year, until.year + 1)
    return [f"y:{year:04}" for year in years] if len(years) <= YEARS else []


def parameters(question: Question) -> dict[str, Any]:
    """What the statements about a question take, but for the page itself."""
    criteria, matches, chosen = question.criteria, question.matching, question.filters
    return {
        "words": matches.strict or None,
        **_queries(question),
        "relaxable": question.relaxable,
        "enough": ENOUGH,
        **ranking.parameters(question.weights),
        "scored": bool(question.weights),
        "average_length": question.vocabulary.average_length,
        "sort": criteria.sort.value,
        "since": criteria.since,
        "until": criteria.until,
        "periods": disjoin(f"'{period}'" for period in _list_periods(criteria)),
        "tallied": list(question.tallied),
        **{facet: None if chosen.ids(facet) is None else list(chosen.ids(facet) or ()) for facet in FACETS},
    }


def _queries(question: Question) -> dict[str, str | None]:
    """The tsqueries of the sets, strict and relaxed; None where a set asks for nothing by its lexemes."""
    return {
        f"{name}_{'relaxed' if relaxed else 'strict'}": write_query(question, name, relaxed=relaxed) or None
        for name in question.sets
        for relaxed in (False, True)
    }


def list_parts(question: Question, name: str, *, relaxed: bool) -> tuple[list[str], list[str]]:
    """The tsqueries that the articles of one of the question's sets satisfy, days aside, and those that they do not."""
    matches = question.matching
    words = matches.sufficient if relaxed else matches.required
    chosen = [question.filters.query(facet) or NEVER for facet in question.filtered if facet != name]
    return [*words, *chosen], list(matches.unwanted)


def write_query(question: Question, name: str, *, relaxed: bool, worded: bool = True) -> str:
    """The tsquery of one of the question's sets; not `worded`, without the words that articles must hold."""
    matches = question.matching
    words = (matches.relaxed if relaxed else matches.strict) if worded else matches.forbidden
    chosen = [question.filters.query(facet) or NEVER for facet in question.filtered if facet != name]
    return conjoin([words, *chosen])


def write_in_days(criteria: Criteria) -> str:
    """The SQL condition of articles that may be of the criteria's days, from %(since)s to %(until)s."""
    since, until = criteria.since, criteria.until
    if not until:
        return "entry.day >= %(since)s::date"
    if since and since > until:
        return "false"
    sooner = "entry.day BETWEEN %(since)s::date AND" if since else "entry.day <="
    return f"({sooner} %(until)s::date OR {_SPANNING})"
