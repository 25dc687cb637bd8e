"""The articles that a search finds, all of them and without a page around them: for lists, maps, feeds and exports."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from archive.search.asking import questions
from archive.search.asking.questions import Question
from archive.search.criteria import Criteria

# Relaxation is decided as sets.sql decides it, by the words alone.
_SUFFICIENT = """
SELECT count(*) >= %(enough)s
FROM (SELECT FROM archive_searchentry AS entry WHERE entry.vector @@ %(words)s::tsquery LIMIT %(enough)s) AS sufficient
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """An SQL condition on `archive_searchentry AS entry` with its values; it holds for exactly the articles found."""

    question: Question
    condition: str
    values: Mapping[str, Any]
    relaxed: bool  # whether articles may lack words


def select(criteria: Criteria) -> Selection:
    """The articles that `results.search` finds for these criteria, in three queries at most."""
    return choose(questions.put(criteria))


def choose(question: Question) -> Selection:
    """The articles that this question asks for, in one query at most."""
    values = questions.parameters(question)
    relaxed = question.relaxable and not _is_sufficient(values)
    query = "%(wanted_relaxed)s::tsquery" if relaxed else "%(wanted_strict)s::tsquery"
    return Selection(
        question=question, condition=questions.write_wanted(question, query), values=values, relaxed=relaxed
    )


def _is_sufficient(values: Mapping[str, Any]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_SUFFICIENT, dict(values))
        (sufficient,) = cursor.fetchone()
        return bool(sufficient)
