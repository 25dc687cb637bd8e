"""Which articles of a relaxed search are worth scoring: what the index knows of how much each word tells about them.

A lexeme that tells much about an article is in its vector again as ^lexeme, ^^lexeme, ^^^lexeme
(search_entry_refresh.sql); each of these that is found gives the article a part of what the word can give it.
"""

from collections.abc import Iterator
from typing import Any

from archive.search import questions, tiers
from archive.search.matching import COMMON_SHARE, conjoin
from archive.search.questions import WANTED, Question

HINT_LIMIT = 2_000  # articles of one hint that are looked at


def parameters(question: Question) -> dict[str, Any]:
    """The parameters of hinted.sql: tsqueries with what an article that holds to them gains."""
    wanted = questions.write_query(
        question, WANTED, relaxed=True
    )  # a hint alone may hold articles that are not counted
    hints = list(_list_hints(question))
    return {
        "hints": [conjoin([wanted, query]) for query, _ in hints],
        "worths": [worth for _, worth in hints],
        "hint_limit": HINT_LIMIT,
    }


def _list_hints(question: Question) -> Iterator[tuple[str, float]]:
    """Each level of each word but the common ones, with what it adds to the level below."""
    units = list(tiers.list_units(question, relaxed=True))
    common = COMMON_SHARE * question.vocabulary.documents
    rare = [unit for unit in units if all(lexeme.documents <= common for lexeme in unit[0][0])]
    for (lexemes, *_), weight in rare or units:
        below = 0.0
        for level, share in enumerate(tiers.SHARES):
            yield conjoin(tiers.lift(lexeme, level) for lexeme in lexemes), weight * (share - below)
            below = share
