"""Among which articles of many the best are: tsqueries of those whose words tell much about them, the best first.

Each lexeme of an article that tells much about it is in its vector again as ^lexeme, ^^lexeme, ^^^lexeme
(search_entry_refresh.sql). A tier asks for the combinations of these from which a share of the greatest score follows.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from archive.search.asking.questions import Question
from archive.search.criteria import Clause, Word
from archive.search.matching import conjoin, disjoin
from archive.search.terms import Alternative, Lexeme, Vocabulary

# What a word that an article holds gives of its greatest score, by the number of ^: about the middle of each level.
SHARES = (0.45, 0.74, 0.84, 0.95)
# Shares of the greatest score that the tiers reach; of one word they are its levels.
STEPS = (0.93, 0.83, 0.73, 0.68, 0.62, 0.56)
HEAVIEST = 3  # words that combinations are made of; the others count less

Levels = tuple[int, ...]
Unit = tuple[
    tuple[tuple[Lexeme, ...], ...], float
]  # alternatives, each of lexemes that are needed together; its weight


def write(question: Question) -> list[str]:
    """The tiers, each a tsquery that holds the ones before it; without what all articles of the search must hold."""
    units = sorted(list_units(question, relaxed=False), key=lambda unit: -unit[1])[:HEAVIEST]
    if not units:
        return []
    scores = {
        levels: sum(weight * SHARES[level] for level, (_, weight) in zip(levels, units, strict=True))
        for levels in product(range(len(SHARES)), repeat=len(units))
    }
    greatest = sum(weight for _, weight in units)
    tiers = [_write_tier(_list_least(scores, step * greatest), units) for step in STEPS]
    return list(dict.fromkeys(tier for tier in tiers if tier))


def imply_words(question: Question) -> bool:
    """Whether an article of any tier holds all words of the search: there is one to hold, and it is in no phrase."""
    asked = [clause for clause in question.criteria.clauses if not clause.negated and _has_lexemes(clause, question)]
    return len(asked) == 1 and not question.matching.phrased


def _has_lexemes(clause: Clause, question: Question) -> bool:
    return any(_list_alternatives(clause, question.vocabulary))


def list_units(question: Question, *, relaxed: bool) -> Iterator[Unit]:
    """What is needed of an article's words: something of each clause, of relaxed searches anything."""
    for clause in question.criteria.clauses:
        alternatives = [] if clause.negated else list(_list_alternatives(clause, question.vocabulary))
        if not alternatives:
            continue
        weighed = [(lexemes, sum(map(question.vocabulary.weigh, lexemes))) for lexemes in alternatives]
        if relaxed:
            yield from (((lexemes,), weight) for lexemes, weight in weighed)
        else:
            yield tuple(alternatives), max(weight for _, weight in weighed)


def _list_alternatives(clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[Lexeme, ...]]:
    for alternative in clause.alternatives:
        term = vocabulary.terms.get(alternative)
        lexemes = tuple(lexeme for lexeme in term.lexemes if lexeme.documents) if term else ()
        if _is_prefix(alternative):
            yield from ((lexeme,) for lexeme in lexemes)
        elif lexemes:
            yield lexemes


def _is_prefix(alternative: Alternative) -> bool:
    return isinstance(alternative, Word) and alternative.prefix


def _list_least(scores: Mapping[Levels, float], needed: float) -> list[Levels]:
    """The combinations of levels that reach the score, and would not if one of them were lower."""
    return [
        levels
        for levels, score in scores.items()
        if score >= needed and all(scores.get(lower, 0) < needed for lower in _lower(levels))
    ]


def _lower(levels: Levels) -> Iterator[Levels]:
    return ((*levels[:index], level - 1, *levels[index + 1 :]) for index, level in enumerate(levels))


def _write_tier(combinations: Sequence[Levels], units: Sequence[Unit]) -> str:
    """Any of the combinations; "" where one of them asks nothing, since every article is in the tier then."""
    queries = [_write_combination(levels, units) for levels in combinations]
    return disjoin(queries) if queries and all(queries) else ""


def _write_combination(levels: Levels, units: Sequence[Unit]) -> str:
    """All units at their levels; the lowest asks nothing."""
    return conjoin(
        disjoin(conjoin(lift(lexeme, level) for lexeme in lexemes) for lexemes in alternatives)
        for level, (alternatives, _) in zip(levels, units, strict=True)
        if level
    )


def lift(lexeme: Lexeme, level: int) -> str:
    """The lexeme as it is in the vectors of articles about which it tells so much."""
    return f"'{'^' * level}{lexeme.query[1:]}"
