"""Names in the words of a search of statements, offered as filters with how many statements each leads to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search import filters, matching, suggestions, terms
from archive.search.answers import Suggestion
from archive.search.asking import questions
from archive.search.criteria import Criteria
from archive.search.filters import Filters, Match
from archive.search.said.spoken import Wanted

BOUND = 600  # statements that are looked at for each name; of more it is said that there are "at least" so many

_SQL = (Path(__file__).parent / "spoken_names.sql").read_text(encoding="utf-8")


def suggest(criteria: Criteria, wanted: Wanted) -> tuple[Suggestion, ...]:
    """Filters that lead to statements, in the order of the query: one query, two more where the words hold names."""
    spans = suggestions.find_spans(criteria)
    if not spans:
        return ()
    names = filters.names_of(criteria)
    found = filters.look_up([*names, *suggestions.names_of(spans)])
    chosen = filters.resolve(criteria, found[: len(names)])
    proposed = suggestions.propose(criteria, chosen, spans, found[len(names) :])
    return suggestions.make(proposed, _count(criteria, chosen, proposed, wanted)) if proposed else ()


def _count(
    criteria: Criteria, chosen: Filters, proposed: Sequence[tuple[Match, Criteria]], wanted: Wanted
) -> list[tuple[int, bool]]:
    vocabulary = terms.read(criteria.clauses)
    words = [(each, matching.match(each.clauses, vocabulary)) for _, each in proposed]
    officials = chosen.officials
    values: dict[str, Any] = {
        "strict": [match.strict or _ask_nothing(each) for each, match in words],
        "relaxed": [match.relaxed or _ask_nothing(each) for each, match in words],
        "filters": [suggestions.write_filters(chosen, match) for match, _ in proposed],
        "officials": [match.id if match.facet == "officials" else None for match, _ in proposed],
        "speakers": None if officials is None else list(officials),
        "direct": wanted.direct,
        "everybody": wanted.everybody,
        "since": criteria.since,
        "until": criteria.until,
        "enough": matching.ENOUGH,
        "bound": BOUND,
    }
    days = questions.write_in_days(criteria) if criteria.since or criteria.until else "true"
    with connection.cursor() as cursor:
        cursor.execute(_SQL.replace("{days}", days), values)
        return list(cursor.fetchall())


def _ask_nothing(criteria: Criteria) -> str | None:
    """What stands for no lexemes: nobody says words that cannot be read."""
    return terms.NEVER if criteria.has_words else None
