"""Which articles of a relaxed search are worth scoring: what the index knows of how much each word tells about them.

A lexeme that tells much about an article is in its vector again as ^lexeme, ^^lexeme, ^^^lexeme
(search_entry_refresh.sql); each of these that is found gives the article a part of what the word can give it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from archive.search.asking import questions, tiers
from archive.search.asking.questions import WANTED, Question
from archive.search.matching import COMMON_SHARE, conjoin
from archive.search.terms import Lexeme

HINT_LIMIT = 2_000  # articles of one hint that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A tsquery with what an article that holds to it gains; a `broad` one is looked up in the sample alone."""

    query: str
    worth: float
    broad: bool


def parameters(question: Question) -> dict[str, Any]:
    """The parameters of hinted.sql."""
    hints = list(_list_hints(question))
    narrow, broad = ([hint for hint in hints if hint.broad is kind] for kind in (False, True))
    return {
        "hints": [hint.query for hint in narrow],
        "worths": [hint.worth for hint in narrow],
        "broad_hints": [hint.query for hint in broad],
        "broad_worths": [hint.worth for hint in broad],
        "hint_limit": HINT_LIMIT,
    }


def _list_hints(question: Question) -> Iterator[Hint]:
    """Each level of each word but the common ones, with what it adds to the level below."""
    units = list(tiers.list_units(question, relaxed=True))
    common = COMMON_SHARE * question.vocabulary.documents
    rare = [unit for unit in units if all(lexeme.documents <= common for lexeme in unit[0][0])]
    for (lexemes, *_), weight in rare or units:
        yield from _list_levels(question, lexemes, weight)


def _list_levels(question: Question, lexemes: Sequence[Lexeme], weight: float) -> Iterator[Hint]:
    """The lexemes at each level; articles that hold them at the lowest may be many, and are all alike."""
    enough = len(lexemes) == 1 and lexemes[0].query in question.matching.alternatives
    broad = enough and lexemes[0].documents > HINT_LIMIT and not (question.filtered or question.has_days)
    counted = questions.write_query(question, WANTED, relaxed=True, worded=not enough)  # or others would be listed
    below = 0.0
    for level, share in enumerate(tiers.SHARES):
        query = conjoin([counted, *(tiers.lift(lexeme, level) for lexeme in lexemes)])
        yield Hint(query=query, worth=weight * (share - below), broad=broad and not level)
        below = share
