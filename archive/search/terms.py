"""The terms of a query as the archive knows them: their tsqueries, and how rare their lexemes are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from archive.language.interrogatives import is_interrogative
from archive.search.asking import planning
from archive.search.criteria import Clause, Phrase, Word

LARGE = 10_000  # articles from which their number is not counted anew
BEGUN = 50  # lexemes of one beginning that are looked for, the most frequent
BEGUN_TOGETHER = 64  # lexemes of all beginnings; of hundreds in one tsquery PostgreSQL takes minutes
WAITING = 3_000  # articles that wait for the archive's bitmaps, above which a search does without these
NEVER = "'never:' & !'never:'"  # matches no article
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
    """An alternative of a clause: what it matches as tsquery, its lexemes, and how many articles may hold it."""

    query: str
    lexemes: tuple[Lexeme, ...]
    documents: int


_UNMET = Term(query=NEVER, lexemes=(), documents=0)  # a beginning that no word of the archive has


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The size of the archive and what it knows of the terms asked for; terms without any lexeme are not in it.

    `cut` are beginnings that more words have than are looked for.
    """

    documents: int
    average_length: float
    terms: dict[Alternative, Term]
    has_maps: bool = False  # whether the archive has bitmaps, and few articles wait for them
    cut: tuple[str, ...] = ()

    def weigh(self, lexeme: Lexeme) -> float:
        """The inverse document frequency of BM25, always above 0."""
        documents = max(self.documents, lexeme.documents)
        return math.log(1 + (documents - lexeme.documents + 0.5) / (lexeme.documents + 0.5))

    def lookup(self, clause: Clause) -> list[Term]:
        """The clause's alternatives that have a lexeme, in order."""
        return [self.terms[term] for term in clause.alternatives if term in self.terms]


def read(clauses: Sequence[Clause]) -> Vocabulary:
    """What the archive knows of these clauses' terms, in one query. Words that ask are left out, unless they are all.

    "siapa presiden Ukraina" is answered by articles about the president, which hold no "siapa".
    """
    plain = [clause for clause in clauses if not _asks(clause)]
    told = plain if any(not clause.negated for clause in plain) else clauses
    alternatives = list(dict.fromkeys(term for clause in told for term in clause.alternatives))
    begun = [term for term in alternatives if isinstance(term, Word) and term.prefix]
    sources = [_source(term) for term in alternatives]
    values = {
        "sources": [text for text, _ in sources],
        "kinds": [kind for _, kind in sources],
        "large": LARGE,
        "waiting": WAITING,
        "lexemes": min(BEGUN, BEGUN_TOGETHER // max(1, len(begun))),
    }
    rows = planning.run_prepared(_SQL, values, bitmaps_alone=True)
    terms: dict[Alternative, Term] = {}
    cut = []
    for position, group in groupby(rows, key=lambda row: row[3]):
        if position is not None:
            term = alternatives[position - 1]
            found = list(group)
            terms[term] = _make_term(term, found)
            cut += [term.text] if isinstance(term, Word) and found[0][8] else []
    return Vocabulary(
        documents=rows[0][0],
        average_length=max(rows[0][1], 1.0),
        has_maps=rows[0][2],
        terms={**dict.fromkeys(begun, _UNMET), **terms},
        cut=tuple(cut),
    )


def _asks(clause: Clause) -> bool:
    if clause.negated or len(clause.alternatives) > 1:
        return False
    term = clause.alternatives[0]
    return isinstance(term, Word) and not term.prefix and is_interrogative(term.text)


def _make_term(term: Alternative, rows: Sequence[tuple[Any, ...]]) -> Term:
    """A term of its rows of terms.sql, a row a lexeme."""
    lexemes = tuple(Lexeme(query=row[5], documents=row[6]) for row in rows)
    counts = [lexeme.documents for lexeme in lexemes]
    documents = max(counts) if isinstance(term, Word) and term.prefix else min(counts)
    return Term(query=rows[0][4], lexemes=lexemes, documents=documents if rows[0][7] else 0)


def _source(term: Alternative) -> tuple[str, str]:
    """What PostgreSQL is given for the term: text and kind."""
    if isinstance(term, Phrase):
        return _bounded(" ".join(term.words)), "phrase"
    if term.prefix:
        return _bounded("".join(character for character in term.text if character.isalnum()) or "-"), "prefix"
    return _bounded(term.text), "word"


def _bounded(text: str) -> str:
    return text.replace("\0", "")[:TERM_LENGTH]
