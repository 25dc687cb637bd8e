"""Other spellings: where a search finds little, what its unknown words were likely meant to be."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from archive.language import misspellings
from archive.language.interrogatives import is_interrogative
from archive.search import matching, terms
from archive.search.answers import Correction
from archive.search.asking import estimates, planning
from archive.search.asking.questions import Question, parameters, write_wanted
from archive.search.criteria import Clause, Criteria, Phrase, Word
from archive.search.terms import Alternative, Vocabulary

FEW = 5  # articles with all words below which other spellings are looked for
SHORTEST, LONGEST = 4, 40  # letters of a word that may be misspelt
RARE, RARE_SHARE = 2, 0.0001  # articles, or share of them, that at most hold a word that may be misspelt
TIMES = 20  # by how much more often the other spelling must occur
DOUBTFUL = 6  # words of a query for which others are looked for
NEAREST = 20  # words that are looked at beside those that are one slip away
LIKENESS = 0.3  # of trigrams
SLIP = 2.0  # what a slip weighs against the tenfold of articles
PARTING = 1.5  # slips that a missing space is

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
    limit = min(max(RARE, RARE_SHARE * vocabulary.documents), vocabulary.documents / TIMES)
    found = [
        word
        for word in dict.fromkeys(words)
        if not is_interrogative(word.text) and _count_documents(vocabulary, word) <= limit
    ]
    return found[:DOUBTFUL]


def _count_documents(vocabulary: Vocabulary, word: Word) -> int:
    known = vocabulary.terms.get(word)
    return known.documents if known else 0


def _look_up(words: Sequence[Word], documents: Sequence[int]) -> dict[Word, Alternative]:
    """What each word was likely meant to be, in one query; words of which that cannot be told are missing."""
    typed = [word.text.lower() for word in words]
    slips = [(position, slip) for position, word in enumerate(typed, start=1) for slip in _list_candidates(word)]
    values: dict[str, Any] = {
        "words": typed,
        "positions": [position for position, _ in slips],
        "slips": [slip for _, slip in slips],
        "nearest": NEAREST,
        "likeness": LIKENESS,
    }
    held: dict[int, dict[str, int]] = {}
    for position, spelling, number in planning.run(_SQL, values):
        held.setdefault(position, {})[spelling] = number
    found = {
        word: _choose(word.text.lower(), held.get(position, {}), TIMES * number)
        for position, (word, number) in enumerate(zip(words, documents, strict=True), start=1)
    }
    return {word: meant for word, meant in found.items() if meant}


def _list_candidates(word: str) -> set[str]:
    return misspellings.list_slips(word).union(*misspellings.list_partings(word))


def _choose(typed: str, held: Mapping[str, int], least: int) -> Alternative | None:
    """The word, or the two words, that was likeliest meant; at least `least` articles have to hold it."""
    spellings: dict[Alternative, float] = {
        Word(text=word): _weigh(slips, number)
        for word, number in held.items()
        if number >= max(1, least) and (slips := misspellings.count_slips(typed, word)) <= _bound_slips(typed)
    }
    partings: dict[Alternative, float] = {
        Phrase(words=parts): _weigh(PARTING, number)
        for parts in misspellings.list_partings(typed)
        if (number := min(held.get(part, 0) for part in parts)) >= max(1, least)
    }
    weighed = spellings | partings
    return min(weighed, key=lambda meant: (weighed[meant], -len(str(meant))), default=None)  # a letter is sooner lost


def _bound_slips(typed: str) -> int:
    """One slip in a word of four or five letters, one more in each three letters more, at most three."""
    return min(len(typed) // 3, 3)


def _weigh(slips: float, number: int) -> float:
    """The less, the likelier: a word that a hundred times as many articles hold is as likely as one slip fewer."""
    return SLIP * slips - math.log10(number)


def _respell(clause: Clause, spellings: Mapping[Word, Alternative]) -> Clause:
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
    values = {**parameters(asked), **estimates.parameters(asked.vocabulary.documents)}
    (((count, estimated),),) = planning.run(f"SELECT {counting}", values, bitmaps_alone=True)
    return count, bool(estimated)
