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
    """What articles must hold, as texts of tsqueries: all `required` ones, or where few do the `sufficient` ones; and
    none that is `unwanted`.

    `lexemes` rank the articles, each once. `alternatives` are tsqueries of which one is enough for `sufficient`.
    """

    required: tuple[str, ...] = ()
    sufficient: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    lexemes: tuple[Lexeme, ...] = ()
    alternatives: frozenset[str] = frozenset()
    phrased: frozenset[str] = frozenset()  # the tsqueries of the lexemes that stand in phrases
    ceiling: float = math.inf  # articles that match, strict or relaxed, are not more than this

    @property
    def strict(self) -> str:
        """The tsquery of all words; "" asks nothing."""
        return conjoin([*self.required, self.forbidden])

    @property
    def relaxed(self) -> str:
        """The tsquery for when few articles hold all words; "" asks nothing."""
        return conjoin([*self.sufficient, self.forbidden])

    @property
    def forbidden(self) -> str:
        """The part of both that is about words which articles must not hold."""
        return " & ".join(f"!({query})" for query in self.unwanted)


def match(clauses: Sequence[Clause], vocabulary: Vocabulary) -> Matching:
    """How to find what the clauses ask for. Clauses without any lexeme ask nothing."""
    required = [vocabulary.lookup(clause) for clause in clauses if not clause.negated]
    unwanted = [vocabulary.lookup(clause) for clause in clauses if clause.negated]
    lexemes = {
        lexeme.query: lexeme
        for clause in clauses
        if not clause.negated
        for term in vocabulary.lookup(clause)
        for lexeme in term.lexemes
    }
    kept, alternatives = _relax(clauses, vocabulary)
    return Matching(
        required=tuple(_any(terms) for terms in required if terms),
        sufficient=tuple(kept or ([_any(alternatives)] if alternatives else [])),
        unwanted=tuple(_any(terms) for terms in unwanted if terms),
        alternatives=frozenset() if kept else frozenset(term.query for term in alternatives),
        lexemes=tuple(lexemes.values()),
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
    return disjoin(term.query for term in terms)


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
