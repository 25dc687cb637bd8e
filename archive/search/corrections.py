"""Other spellings: where a search finds little, the words of the archive that its unknown words are most alike."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from archive.language.interrogatives import is_interrogative
from archive.search import matching, terms
from archive.search.answers import Correction
from archive.search.asking import estimates, planning
from archive.search.asking.questions import Question, parameters, write_wanted
from archive.search.criteria import Clause, Criteria, Word
from archive.search.terms import Vocabulary

FEW = 5  # articles with all words below which other spellings are looked for
SHORTEST, LONGEST = 4, 40  # letters of a word that may be misspelt
RARE_SHARE = 0.0001  # of the articles, that at most hold a word that may be misspelt
TIMES = 10  # by how much more often the other spelling must occur
NEAREST = 8  # words that are looked at
LIKENESS = 0.4  # of trigrams

_SQL = (Path(__file__).parent / "corrections.sql").read_text(encoding="utf-8")


def correct(question: Question) -> Correction | None:
    """The criteria with likelier spellings and the number of articles that hold all their words; None without any.

    One query where no word is doubtful or alike another, else three.
    """
    criteria = respell(question.criteria, question.vocabulary)
    count, estimated = _count(question, criteria) if criteria else (0, False)
    return Correction(criteria=criteria, count=count, estimated=estimated) if criteria and count else None


def respell(criteria: Criteria, vocabulary: Vocabulary) -> Criteria | None:
    """The criteria with likelier spellings, in one query; None where no word is doubtful or alike another."""
    doubtful = _find_doubtful(criteria, vocabulary)
    if not doubtful:
        return None
    spellings = _look_up(doubtful, [_count_documents(vocabulary, word) for word in doubtful])
    if not spellings:
        return None
    return replace(criteria, clauses=tuple(_respell(clause, spellings) for clause in criteria.clauses))


def _find_doubtful(criteria: Criteria, vocabulary: Vocabulary) -> list[Word]:
    words = [
        term
        for clause in criteria.clauses
        if not clause.negated
        for term in clause.alternatives
        if isinstance(term, Word) and not term.prefix and SHORTEST <= len(term.text) <= LONGEST and term.text.isalpha()
    ]
    limit = RARE_SHARE * vocabulary.documents
    return [
        word
        for word in dict.fromkeys(words)
        if not is_interrogative(word.text) and _count_documents(vocabulary, word) <= limit
    ]


def _count_documents(vocabulary: Vocabulary, word: Word) -> int:
    known = vocabulary.terms.get(word)
    return known.documents if known else 0


def _look_up(words: Sequence[Word], documents: Sequence[int]) -> dict[Word, Word]:
    values: dict[str, Any] = {
        "words": [word.text.lower()[: terms.TERM_LENGTH] for word in words],
        "documents": list(documents),
        "nearest": NEAREST,
        "likeness": LIKENESS,
        "times": TIMES,
    }
    return {words[position - 1]: Word(text=spelling) for position, spelling in planning.run(_SQL, values)}


def _respell(clause: Clause, spellings: dict[Word, Word]) -> Clause:
    if clause.negated:
        return clause
    respelt = (spellings.get(term, term) if isinstance(term, Word) else term for term in clause.alternatives)
    return replace(clause, alternatives=tuple(dict.fromkeys(respelt)))


def _count(question: Question, criteria: Criteria) -> tuple[int, bool]:
    """How many articles hold all words of the criteria under the question's filters, and whether by a sample."""
    vocabulary = terms.read(criteria.clauses)
    asked = replace(
        question,
        criteria=criteria,
        vocabulary=vocabulary,
        matching=matching.match(criteria.clauses, vocabulary),
        weights=(),
    )
    counting = estimates.write(write_wanted(asked, "%(wanted_strict)s::tsquery"))
    values = {**parameters(asked), **estimates.parameters()}
    (((count, estimated),),) = planning.run(f"SELECT {counting}", values, bitmaps_alone=True)
    return count, bool(estimated)
