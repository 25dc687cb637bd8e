"""How broad a search is: of broad ones a sample is counted, and the tally already knows the whole archive."""

from enum import Enum
from pathlib import Path

from django.db import connection

from archive.search.questions import SAMPLE, SAMPLE_FACTOR, Question, parameters, write_matched

BROAD = 6_000  # articles above which counts are estimated; SEARCH.md section 3

_SQL = (Path(__file__).parent / "breadth.sql").read_text(encoding="utf-8")


class Breadth(Enum):
    """What is counted, and with which words."""

    EXACT = "every article that matches"
    WHOLE = "nothing, since nothing is asked for"
    BROAD = "a sample, with all words"
    BROAD_RELAXED = "a sample, with some words"

    @property
    def estimated(self) -> bool:
        """Whether counts come from the sample."""
        return self in {Breadth.BROAD, Breadth.BROAD_RELAXED}


def measure(question: Question) -> Breadth:
    """How broad the question is; one query, if the archive and the frequency of its words leave it open."""
    if question.criteria.is_empty or not (question.matching.strict or question.filtered or question.has_days):
        return Breadth.WHOLE
    if min(question.vocabulary.documents, question.matching.ceiling) <= BROAD:
        return Breadth.EXACT
    sql = _SQL.format(
        sample=SAMPLE,
        strict=write_matched(question, "%(strict)s::tsquery"),
        relaxed=write_matched(question, "%(relaxed)s::tsquery"),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, {**parameters(question), "broad": BROAD // SAMPLE_FACTOR + 1})
        sufficient, strict, relaxed = cursor.fetchone()
    if (strict if sufficient else relaxed) * SAMPLE_FACTOR <= BROAD:
        return Breadth.EXACT
    return Breadth.BROAD if sufficient else Breadth.BROAD_RELAXED
