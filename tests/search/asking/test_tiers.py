"""Combinations of words that tell much, from which a share of the greatest score follows."""

import pytest

from archive.search import matching, query_language
from archive.search.asking import tiers
from archive.search.asking.questions import Question
from archive.search.criteria import Phrase, Word
from archive.search.filters import Filters
from archive.search.terms import Lexeme, Term, Vocabulary


def ask(text: str, **documents: int) -> Question:
    """A question whose words are their own lexemes, held by so many of 100,000 articles."""
    clauses = query_language.parse(text).clauses
    terms = {}
    for term in (alternative for clause in clauses for alternative in clause.alternatives):
        words = term.words if isinstance(term, Phrase) else (term.text,)
        lexemes = tuple(Lexeme(query=f"'{word}'", documents=documents.get(word, 1_000)) for word in words)
        held = min(lexeme.documents for lexeme in lexemes)
        terms[term] = Term(query=" <-> ".join(lexeme.query for lexeme in lexemes), lexemes=lexemes, documents=held)
    vocabulary = Vocabulary(documents=100_000, average_length=200.0, terms=terms)
    return Question(
        criteria=query_language.parse(text),
        vocabulary=vocabulary,
        matching=matching.match(clauses, vocabulary),
        filters=Filters(),
    )


def test_tiers_of_one_word_are_its_levels() -> None:
    assert [plain(tier) for tier in tiers.write(ask("rudal"))] == [{"^^^rudal"}, {"^^rudal"}, {"^rudal"}]


def plain(tier: str) -> set[str]:
    """The combinations of a tier without their parentheses."""
    return {part.replace("(", "").replace(")", "").replace("'", "").strip() for part in tier.split(" | ")}


def test_tiers_of_equal_words_let_one_make_up_for_the_other() -> None:
    found = [plain(tier) for tier in tiers.write(ask("rudal drone"))]
    assert found[0] == {"^^^rudal & ^^^drone"}
    assert {"^^^rudal & ^drone", "^^rudal & ^^drone", "^rudal & ^^^drone"} == found[1]
    assert {"^rudal", "^drone"} == found[-1]


def test_tiers_rest_on_the_rarer_word() -> None:
    found = [plain(tier) for tier in tiers.write(ask("rudal di", rudal=100, di=90_000))]
    assert found[0] == {"^^^rudal"}


def test_tiers_of_a_phrase_need_all_its_words() -> None:
    assert plain(tiers.write(ask('"gencatan senjata"'))[0]) == {"^^^gencatan & ^^^senjata"}


def test_tiers_of_alternatives_need_one_of_them() -> None:
    assert plain(tiers.write(ask("rudal OR drone"))[0]) == {"^^^rudal", "^^^drone"}


def test_tiers_leave_excluded_words_alone() -> None:
    assert plain(tiers.write(ask("rudal -drone"))[-1]) == {"^rudal"}


@pytest.mark.parametrize("text", ["", "-rudal"])
def test_tiers_of_no_words_are_none(text: str) -> None:
    assert tiers.write(ask(text)) == []


def test_tiers_of_a_beginning_need_one_of_its_words() -> None:
    question = ask("rud*")
    term = Word(text="rud", prefix=True)
    lexemes = (Lexeme(query="'rudal'", documents=10), Lexeme(query="'rudi'", documents=10))
    question.vocabulary.terms[term] = Term(query="'rudal' | 'rudi'", lexemes=lexemes, documents=10)
    assert plain(tiers.write(question)[0]) == {"^^^rudal", "^^^rudi"}
