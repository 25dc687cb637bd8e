"""Ranking: BM25 in closed form, from ts_rank of one lexeme at a time."""

import math
from collections.abc import Sequence
from typing import Any

from archive.search.criteria import Clause, Word
from archive.search.matching import Matching
from archive.search.terms import Vocabulary

# What a position counts in ts_rank, weights D, C, B, A: as much as SEARCH.md measured, more in the lead and the title.
# (B, A). search_entry_refresh.sql knows them too. docs/performance.md says what the lead gains.
RANK_WEIGHTS = [0.1, 0.1, 0.12, 0.15]

Weight = tuple[str, float]
Form = tuple[str, float]  # a word in lower case and what its lexeme weighs

LEXEME_LIMIT = 32  # the heaviest lexemes of a query; the others would hardly change the order
COMMON_FROM = 200  # articles from which a word can be called common


# With one lexeme and all weights 0.1, ts_rank is 0.1 · Σ 1/j² / 1.645 over its tf occurrences, within 0.006 of
# 0.1 · tf / (tf + 0.65). So s = 10 · ts_rank gives tf = 0.65 · s / (1 - s), and BM25 (k1 = 1.2, b = 0.75) becomes this.
# s is written once: PostgreSQL computes it as often as it is written.
_LEXEME_SCORE = (
    "COALESCE(%(weight_{n})s::float8 * 2.2 / (1 + 1.846 * (0.25 + 0.75 * entry.length / %(average_length)s::float8)"
    " * (1 / NULLIF("
    "LEAST(10 * ts_rank(%(rank_weights)s::float4[], held.vector, %(lexeme_{n})s::tsquery)::float8, 0.999), 0) - 1)), 0)"
)


def write_score(count: int) -> str:
    """The SQL of an article's score by `count` lexemes, whose parameters are numbered from 0; NULL without any."""
    return " + ".join(_LEXEME_SCORE.format(n=n) for n in range(count)) or "NULL::float8"


# Newer articles come before others as good: the newest gain this share of their score, a year older ones half of it.
RECENCY_SHARE, RECENCY_DAYS = 0.03, 365
RECENCY = "(1 + %(recency)s::float8 * COALESCE(0.5 ^ ((newest.day - candidate.day) / %(recency_days)s::float8), 0))"
FEW_LEXEMES = 2  # of which articles that hold all come first; of more, lacking a common one must not matter so much
FORM_SHARE = 0.05  # of a word's weight, that an article with the very form that was typed gains
FORM_LIMIT = 8  # forms that are looked for, of the heaviest words


def write_forms(count: int) -> str:
    """The SQL of what `count` forms add to an article's score."""
    found = (f"%(form_weight_{n})s::float8 * (written.text ~ %(form_{n})s)::int" for n in range(count))
    return " + ".join(found) or "0"


def form_parameters(forms: Sequence[Form]) -> dict[str, Any]:
    """The parameters of `write_forms(len(forms))`: regular expressions of whole words."""
    patterns = {f"form_{number}": rf"\m{form}\M" for number, (form, _) in enumerate(forms)}
    gains = {f"form_weight_{number}": FORM_SHARE * weight for number, (_, weight) in enumerate(forms)}
    return {**patterns, **gains}


def list_forms(clauses: Sequence[Clause], vocabulary: Vocabulary) -> tuple[Form, ...]:
    """The single words that are asked for, the heaviest first; beginnings and phrases have no form of their own."""
    words = {
        term.text.lower(): vocabulary.terms[term]
        for clause in clauses
        for term in clause.alternatives
        if not clause.negated
        and isinstance(term, Word)
        and not term.prefix
        and term.text.isalnum()
        and term in vocabulary.terms
    }
    weighed = [(word, max(map(vocabulary.weigh, term.lexemes), default=0.0)) for word, term in words.items()]
    return tuple(sorted(weighed, key=lambda form: -form[1])[:FORM_LIMIT])


def weights(matching: Matching, vocabulary: Vocabulary) -> tuple[Weight, ...]:
    """The lexemes that rank articles, as tsqueries with their BM25 weight, the heaviest first."""
    weighed = [(lexeme.query, vocabulary.weigh(lexeme)) for lexeme in matching.lexemes if lexeme.documents]
    return tuple(sorted(weighed, key=lambda weight: -weight[1])[:LEXEME_LIMIT])


def parameters(weights: tuple[Weight, ...]) -> dict[str, Any]:
    """The parameters of `write_score(len(weights))`."""
    lexemes = {f"lexeme_{number}": query for number, (query, _) in enumerate(weights)}
    factors = {f"weight_{number}": weight for number, (_, weight) in enumerate(weights)}
    recency = {"recency": RECENCY_SHARE, "recency_days": RECENCY_DAYS}
    return {"rank_weights": RANK_WEIGHTS, **recency, **lexemes, **factors}


def choose_marks(matching: Matching, vocabulary: Vocabulary) -> list[str]:
    """The tsqueries of the lexemes that are worth marking in a text; none where nothing was asked for.

    Words that most articles of a larger archive hold are not, unless there are no others or they stand in a phrase.
    """
    common = vocabulary.documents / 2 if vocabulary.documents >= COMMON_FROM else math.inf
    rare = [
        lexeme.query for lexeme in matching.lexemes if lexeme.documents <= common or lexeme.query in matching.phrased
    ]
    return rare or [lexeme.query for lexeme in matching.lexemes]
