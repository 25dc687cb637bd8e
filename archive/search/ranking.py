"""Ranking: BM25 in closed form from ts_rank (SEARCH.md, section 2); page.sql holds the formula."""

import math

from archive.search.matching import Matching
from archive.search.terms import Vocabulary

# What a position counts in ts_rank, weights D, C, B, A: as much as SEARCH.md measured, more in the title (A).
RANK_WEIGHTS = [0.1, 0.1, 0.1, 0.15]

LEXEME_LIMIT = 32  # the heaviest lexemes of a query; the others would hardly change the order
COMMON_FROM = 200  # articles from which a word can be called common


def weights(matching: Matching, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """The lexemes that rank articles, as tsqueries with their BM25 weight, the heaviest first."""
    weighed = [(lexeme.query, vocabulary.weigh(lexeme)) for lexeme in matching.lexemes if lexeme.documents]
    return sorted(weighed, key=lambda pair: -pair[1])[:LEXEME_LIMIT]


def choose_marks(matching: Matching, vocabulary: Vocabulary) -> str | None:
    """A tsquery of the lexemes that are worth marking in a text; None where nothing was asked for.

    Words that most articles of a larger archive hold are not, unless there are no others.
    """
    common = vocabulary.documents / 2 if vocabulary.documents >= COMMON_FROM else math.inf
    rare = [lexeme.query for lexeme in matching.lexemes if lexeme.documents <= common]
    return " | ".join(rare or [lexeme.query for lexeme in matching.lexemes]) or None
