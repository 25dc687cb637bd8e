"""The terms of a query as the archive knows them: their tsqueries, and how rare their lexemes are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from archive.search.criteria import Clause, Phrase, Word

LARGE = 10_000  # articles from which their number is not counted anew
TERM_LENGTH = 200  # characters of one term that count

_SQL = (Path(__file__).parent / "terms.sql").read_text(encoding="utf-8")

Alternative = Word | Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexeme:
    """What articles are ranked by: a lexeme (or the beginning of lexemes) as tsquery, and how many articles hold it."""

    query: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An alternative of a clause: what it matches as tsquery, its lexemes, and whether any article holds it."""

    query: str
    lexemes: tuple[Lexeme, ...]
    found: bool

    @property
    def documents(self) -> int:
        """How many articles may hold the term: as many as hold its rarest lexeme, none where none is found."""
        return min(lexeme.documents for lexeme in self.lexemes) if self.found else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The size of the archive and what it knows of the terms asked for; terms without any lexeme are not in it."""

    documents: int
    average_length: float
    terms: dict[Alternative, Term]

    def weigh(self, lexeme: Lexeme) -> float:
        """The inverse document frequency of BM25, always above 0."""
        documents = max(self.documents, lexeme.documents)
        return math.log(1 + (documents - lexeme.documents + 0.5) / (lexeme.documents + 0.5))

    def lookup(self, clause: Clause) -> list[Term]:
        """The clause's alternatives that have a lexeme, in order."""
        return [self.terms[term] for term in clause.alternatives if term in self.terms]


def read(clauses: Sequence[Clause]) -> Vocabulary:
    """What the archive knows of these clauses' terms, in one query."""
    alternatives = list(dict.fromkeys(term for clause in clauses for term in clause.alternatives))
    sources = [_source(term) for term in alternatives]
    with connection.cursor() as cursor:
        cursor.execute(
            _SQL,
            {
                "sources": [text for text, _ in sources],
                "kinds": [kind for _, kind in sources],
                "large": LARGE,
            },
        )
        rows = cursor.fetchall()
    terms: dict[Alternative, Term] = {}
    for _, _, position, query, ranking, documents, found in rows:
        if position is not None:
            lexeme = Lexeme(query=ranking, documents=documents)
            known = terms.get(alternatives[position - 1])
            lexemes = (*known.lexemes, lexeme) if known else (lexeme,)
            terms[alternatives[position - 1]] = Term(query=query, lexemes=lexemes, found=found)
    return Vocabulary(documents=rows[0][0], average_length=max(rows[0][1], 1.0), terms=terms)


def _source(term: Alternative) -> tuple[str, str]:
    """What PostgreSQL is given for the term: text and kind."""
    if isinstance(term, Phrase):
        return _bounded(" ".join(term.words)), "phrase"
    if term.prefix:
        return _bounded("".join(character for character in term.text if character.isalnum()) or "-"), "prefix"
    return _bounded(term.text), "word"


def _bounded(text: str) -> str:
    return text.replace("\0", "")[:TERM_LENGTH]
