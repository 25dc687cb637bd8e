"""From clauses to tsqueries: all words at first, some of the rarer ones where few articles hold all."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from archive.search.criteria import Clause, Phrase
from archive.search.terms import NEVER, Lexeme, Term, Vocabulary

ENOUGH = 20  # with fewer hits than this (one page) a search is relaxed; SEARCH.md section 2
CANDIDATES = 5_000  # articles that are ordered by score; of a broader search the newest
FEWEST = 2  # rare terms that a relaxed search asks for, however many articles hold them
COMMON_SHARE = 0.1  # relaxed, terms are asked for that at most this share of the articles hold; SEARCH.md section 2
SMALL = 2_500  # articles; terms that no more hold are asked for too, unless they are more than half of all


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """What articles must hold, as texts of tsqueries: `strict`, and `relaxed` for when few hold it; "" asks nothing.

    `lexemes` rank the articles, each once. `alternatives` are tsqueries of which one is enough for `relaxed`.
    """

    strict: str
    relaxed: str
    lexemes: tuple[Lexeme, ...]
    alternatives: frozenset[str] = frozenset()
    forbidden: str = ""  # the part of both that is about words which articles must not hold
    phrased: frozenset[str] = frozenset()  # the tsqueries of the lexemes that stand in phrases
    ceiling: float = math.inf  # articles that match, strict or relaxed, are not more than this


def match(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Matching:
    """How to find what the clauses ask for. Clauses without any lexeme ask nothing."""
    required = [_any(vocabulary.lookup(clause)) for clause in clauses if not clause.negated]
    forbidden = [
        f"!({_any(vocabulary.lookup(clause))})" for clause in clauses if clause.negated and vocabulary.lookup(clause)
    ]
    lexemes = {
        lexeme.query: lexeme
        for clause in clauses
        if not clause.negated
        for term in vocabulary.lookup(clause)
        for lexeme in term.lexemes
    }
    kept, alternatives = _relax(clauses, vocabulary)
    return Matching(
        strict=conjoin([*required, *forbidden]),
        relaxed=conjoin([*(kept or [_any(alternatives)]), *forbidden]),
        alternatives=frozenset() if kept else frozenset(term.query for term in alternatives),
        lexemes=tuple(lexemes.values()),
        forbidden=conjoin(forbidden),
        phrased=_find_phrased(clauses, vocabulary),
        ceiling=_bound(clauses, vocabulary),
    )


def _find_phrased(clauses: Sequence[Clause], vocabulary: Vocabulary) -> frozenset[str]:
    alternatives = {term for clause in clauses if not clause.negated for term in clause.alternatives}
    return frozenset(
        lexeme.query
        for term in alternatives
        if isinstance(term, Phrase) and term in vocabulary.terms
        for lexeme in vocabulary.terms[term].lexemes
    )


def _bound(clauses: Sequence[Clause], vocabulary: Vocabulary) -> float:
    """How many articles can match at most, strict or relaxed."""
    required = [vocabulary.lookup(clause) for clause in clauses if not clause.negated]
    counts = [sum(term.documents for term in terms) for terms in required if terms]
    if not counts or any(isinstance(term, Phrase) for clause in clauses for term in clause.alternatives):
        return max(counts, default=math.inf)
    rare = _rare([term for terms in required for term in terms], vocabulary.documents)
    return max(min(counts), sum(term.documents for term in rare))


def conjoin(queries: Iterable[str]) -> str:
    """All of the tsqueries; "" for none. Empty ones ask nothing."""
    return " & ".join(f"({query})" for query in queries if query)


def disjoin(queries: Iterable[str]) -> str:
    """Any of the tsqueries; NEVER for none."""
    return " | ".join(f"({query})" for query in queries if query) or NEVER


def _any(terms: Sequence[Term]) -> str:
    return disjoin(term.query for term in terms) if terms else ""


def _relax(clauses: Sequence[Clause], vocabulary: Vocabulary) -> tuple[list[str], list[Term]]:
    """Phrases that any article holds stay; without one, the rarer words and phrases are alternatives."""
    kept, others = [], []
    for clause in clauses:
        terms = [] if clause.negated else vocabulary.lookup(clause)
        if any(isinstance(alternative, Phrase) for alternative in clause.alternatives) and any(
            term.documents for term in terms
        ):
            kept.append(_any(terms))
        else:
            others.extend(terms)
    return kept, _rare(others, vocabulary.documents)


def _rare(terms: Sequence[Term], documents: int) -> list[Term]:
    """The terms that at most a tenth of the articles hold (in small archives: half, at most SMALL); else the rarest.

    In large archives only the rarest of them: as many as hold CANDIDATES articles together, but FEWEST at least.
    """
    limit = max(COMMON_SHARE * documents, min(documents / 2, SMALL))
    known = sorted((term for term in terms if term.documents), key=lambda term: term.documents)
    together = list(accumulate(term.documents for term in known))
    rare = [
        term
        for number, term in enumerate(known)
        if term.documents <= limit and (number < FEWEST or together[number] <= CANDIDATES)
    ]
    return rare or known[:1] or list(terms)
