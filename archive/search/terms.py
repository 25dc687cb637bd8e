"""The terms of a query as the archive knows them: their tsqueries, and how rare their lexemes are."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from archive.search.criteria import Clause, Phrase, Word

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
    """An alternative of a clause: what it matches as tsquery, and its lexemes."""

    query: str
    lexemes: tuple[Lexeme, ...]

    @property
    def documents(self) -> int:
        """How many articles may hold the term: as many as hold its rarest lexeme."""
        return min(lexeme.documents for lexeme in self.lexemes)


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
    given = [(term, *source) for term in alternatives for source in _sources(term)]
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"sources": [row[1] for row in given], "kinds": [row[2] for row in given]})
        rows = cursor.fetchall()
    terms: dict[Alternative, Term] = {}
    for _, _, position, query, ranking, documents in rows:
        if position is not None:
            _add(terms, given[position - 1][0], query, Lexeme(query=ranking, documents=documents))
    return Vocabulary(documents=rows[0][0], average_length=max(rows[0][1], 1.0), terms=terms)


def _sources(term: Alternative) -> Iterator[tuple[str, str]]:
    """What PostgreSQL is given for the term: text and kind."""
    if isinstance(term, Phrase):
        yield _bounded(" ".join(term.words)), "phrase"
    elif not term.prefix:
        yield _bounded(term.text), "word"
    else:
        yield _bounded("".join(character for character in term.text if character.isalnum()) or "-"), "prefix"


def _bounded(text: str) -> str:
    return text.replace("\0", "")[:TERM_LENGTH]


def _add(terms: dict[Alternative, Term], key: Alternative, query: str, lexeme: Lexeme) -> None:
    known = terms.get(key)
    if known is None:
        terms[key] = Term(query=query, lexemes=(lexeme,))
        return
    queries = known.query if query in known.query.split(" | ") else f"{known.query} | {query}"
    terms[key] = Term(query=queries, lexemes=(*known.lexemes, lexeme))
