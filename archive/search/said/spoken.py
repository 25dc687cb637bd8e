"""The statements that a search finds, all of them and without a page around them, as `selection` does for articles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from archive.search import filters, matching, terms
from archive.search.answers import Asked
from archive.search.asking import questions
from archive.search.criteria import Criteria
from archive.search.filters import Filters
from archive.search.matching import ENOUGH, Matching
from archive.search.terms import Vocabulary

# Relaxation is decided as statements.sql decides it, by the words alone.
_SUFFICIENT = """
SELECT count(*) >= %(enough)s
FROM (SELECT FROM archive_statement WHERE vector @@ %(words)s::tsquery LIMIT %(enough)s) AS sufficient
"""

NO_WORDS = Vocabulary(documents=0, average_length=1.0, terms={})
NOTHING = Matching()  # what criteria without words ask for

_FOUND = """
SELECT statement.id
FROM archive_statement AS statement
JOIN archive_article AS article ON article.current_revision_id = statement.revision_id
JOIN archive_searchentry AS entry ON entry.article_id = article.id
WHERE {conditions}
"""
_COUNT = "SELECT count(*) FROM ({found} LIMIT %(limit)s) AS found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which statements: `direct` quotations, indirect ones, or (None) both; of officials, or of `everybody`."""

    direct: bool | None = None
    everybody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """SQL conditions on `archive_statement AS statement` and `archive_searchentry AS entry`, with their values."""

    conditions: tuple[str, ...]
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What criteria mean: the tsquery of what must be said, "" for anything; how else it may; the rows of filters."""

    words: str
    vocabulary: Vocabulary
    matching: Matching
    filters: Filters
    asked: tuple[Asked, ...]


def understand(criteria: Criteria) -> Meaning:
    """The criteria as the archive understands them, in two queries at most. Words that it cannot read nobody says."""
    names = filters.names_of(criteria)
    found = filters.look_up(names) if names else []
    vocabulary = terms.read(criteria.clauses) if criteria.clauses else NO_WORDS
    matches = matching.match(criteria.clauses, vocabulary) if criteria.clauses else NOTHING
    return Meaning(
        words=matches.strict or (terms.NEVER if criteria.has_words else ""),
        vocabulary=vocabulary,
        matching=matches,
        filters=filters.resolve(criteria, found),
        asked=filters.list_asked(criteria, found),
    )


def select(criteria: Criteria, wanted: Wanted) -> Spoken:
    """The statements that `statements.search_statements` finds, without its bounds, in three queries at most.

    Criteria without words ask for the statements under their filters.
    """
    meaning = understand(criteria)
    matches, chosen = meaning.matching, meaning.filters
    values = {
        "words": meaning.words,
        "relaxed": matches.relaxed,
        "enough": ENOUGH,
        "direct": wanted.direct,
        "since": criteria.since,
        "until": criteria.until,
        **{facet: list(chosen.ids(facet) or ()) for facet in filters.FACETS},
    }
    conditions = [
        "statement.status <> 'rejected'",
        *(["statement.direct = %(direct)s"] if wanted.direct is not None else []),
        *([] if wanted.everybody else ["statement.speaker_id IN (SELECT id FROM archive_speaker WHERE official)"]),
        *([_write_words(matches, values)] if meaning.words else []),
        *_write_filters(criteria),
    ]
    return Spoken(conditions=tuple(conditions), values=values)


def write(spoken: Spoken) -> str:
    """The SQL that gives the numbers of the statements, in no order."""
    return _FOUND.format(conditions=" AND ".join(spoken.conditions))


def count(criteria: Criteria, wanted: Wanted, limit: int) -> int:
    """How many statements hold the words, `limit` at most, in four queries."""
    spoken = select(criteria, wanted)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT.format(found=write(spoken)), {**spoken.values, "limit": limit})
        return int(cursor.fetchone()[0])


def _write_filters(criteria: Criteria) -> list[str]:
    """A condition for each filter in force; one whose values the archive does not know lets nothing through."""
    conditions = {
        "entry.outlet_id = ANY (%(outlets)s::bigint[])": criteria.outlets,
        "statement.speaker_id = ANY (%(officials)s::bigint[])": criteria.officials,
        "entry.place_ids && %(places)s::bigint[]": criteria.places,
        questions.write_in_days(criteria): criteria.since or criteria.until,
    }
    return [condition for condition, asked in conditions.items() if asked]


def _write_words(matches: Matching, values: Mapping[str, Any]) -> str:
    strict = "statement.vector @@ %(words)s::tsquery"
    if matches.relaxed == matches.strict or _is_sufficient(values):
        return strict
    return f"({strict} OR statement.vector @@ %(relaxed)s::tsquery)"


def _is_sufficient(values: Mapping[str, Any]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_SUFFICIENT, dict(values))
        (sufficient,) = cursor.fetchone()
        return bool(sufficient)
