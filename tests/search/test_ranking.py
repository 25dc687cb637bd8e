"""The closed form of BM25 against the formula itself."""

import math
from dataclasses import replace

import pytest

from archive.models import SearchEntry
from archive.search import matching, query_language, ranking, terms
from archive.search.criteria import Phrase, Word
from archive.search.results import rank
from archive.search.terms import Lexeme, Vocabulary
from tests import rows


@pytest.mark.parametrize(("documents", "weight"), [(1, math.log(1 + 9.5 / 1.5)), (10, math.log(1 + 0.5 / 10.5))])
def test_weigh_is_inverse_document_frequency(documents: int, weight: float) -> None:
    vocabulary = Vocabulary(documents=10, average_length=1.0, terms={})
    assert vocabulary.weigh(Lexeme(query="'rudal'", documents=documents)) == pytest.approx(weight)


def test_weigh_of_stale_count_is_positive() -> None:
    vocabulary = Vocabulary(documents=1, average_length=1.0, terms={})
    assert vocabulary.weigh(Lexeme(query="'rudal'", documents=50)) > 0


@pytest.mark.django_db
@pytest.mark.parametrize("times", [1, 2, 3, 5, 9])
def test_score_is_that_of_bm25(times: int) -> None:
    rows.article("Kabar", "rudal " * times + "kota " * 20, day=None)
    rows.article("Lain", "beras naik di pasar pagi")
    average = sum(SearchEntry.objects.values_list("length", flat=True)) / 2
    (_, score), *_ = rank(query_language.parse("rudal"), 1)
    length = times + 20 + 1
    weight = math.log(1 + 1.5 / 1.5)
    expected = weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / average)) + ranking.FORM_SHARE * weight
    assert score == pytest.approx(expected, rel=0.02)


def marks(text: str) -> list[str]:
    clauses = query_language.parse(text).clauses
    vocabulary = terms.read(clauses)
    crowded = Vocabulary(
        documents=1_000,
        average_length=1.0,
        terms={
            key: replace(term, lexemes=tuple(replace(lexeme, documents=900) for lexeme in term.lexemes))
            if key in (Word(text="senjata"), Phrase(words=("senjata", "rudal")))
            else term
            for key, term in vocabulary.terms.items()
        },
    )
    return ranking.choose_marks(matching.match(clauses, crowded), crowded)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "marked"),
    [("rudal senjata", ["'rudal'"]), ("senjata", ["'senjata'"]), ('"senjata rudal"', ["'rudal'", "'senjata'"])],
)
def test_marks_leave_common_words_out_unless_in_phrases(text: str, marked: list[str]) -> None:
    assert marks(text) == marked
