"""What the archive knows of a query's terms."""

import pytest

from archive.models import SearchCorpus, SearchLexeme
from archive.search import query_language, terms
from archive.search.criteria import Phrase, Word
from archive.search.terms import Lexeme
from tests import rows

pytestmark = pytest.mark.django_db


def read(text: str) -> terms.Vocabulary:
    return terms.read(query_language.parse(text).clauses)


def test_read_counts_articles_that_hold_a_lexeme() -> None:
    rows.article("Satu", "Kota ditembak, penembakan.")
    rows.article("Dua", "Tembakan.")
    rows.article("Tiga", "Beras.")
    known = read("menembak")
    assert known.documents == 3
    assert known.terms[Word(text="menembak")].lexemes == (Lexeme(query="'tembak'", documents=2),)


def test_read_tells_whether_a_phrase_is_found() -> None:
    rows.article("Satu", "Gencatan senjata.")
    known = read('"gencatan senjata" "senjata gencatan"')
    found = [known.terms[Phrase(words=words)].documents for words in (("gencatan", "senjata"), ("senjata", "gencatan"))]
    assert found == [1, 0]


def test_read_leaves_out_terms_without_lexeme() -> None:
    assert terms.read(query_language.parse("rudal").clauses + query_language.parse('"’"x').clauses).terms.keys() == {
        Word(text="rudal"),
        Word(text="x"),
    }


def test_read_of_prefix_counts_lexemes_that_begin_so() -> None:
    rows.article("Satu", "Drone.")
    assert read("dro*").terms[Word(text="dro", prefix=True)].documents == 1


def test_read_of_prefix_finds_inflected_words_that_begin_so() -> None:
    rows.article("Satu", "Pasukan menembaki kota, menembus pagar.")
    lexemes = read("menem*").terms[Word(text="menem", prefix=True)].lexemes
    assert sorted(lexeme.query for lexeme in lexemes) == ["'tembak'", "'tembus'"]


def test_read_of_prefix_takes_each_lexeme_once() -> None:
    rows.article("Satu", "Menembak, menembaki, menembakkan, menembaknya.")
    term = read("menem*").terms[Word(text="menem", prefix=True)]
    assert (term.query, read("menem*").cut) == ("'tembak'", ())


def test_read_of_prefix_that_many_words_have_takes_the_most_frequent_and_says_so() -> None:
    words = [f"zz{first}{second}" for first in "abcdefgh" for second in "abcdefgh"]
    rows.article("Satu", " ".join(words) + " zzyyxx.")
    SearchLexeme.objects.create(lexeme="zzyyxx", documents=40)
    known = read("zz*")
    lexemes = known.terms[Word(text="zz", prefix=True)].lexemes
    assert (len(lexemes), Lexeme(query="'zzyyxx'", documents=40) in lexemes, known.cut) == (terms.BEGUN, True, ("zz",))


def test_read_of_many_prefixes_looks_for_few_words_of_each() -> None:
    begun = [f"{letter}{vowel}" for letter in "bdkmpst" for vowel in "aiue"]
    rows.article("Satu", " ".join(f"{start}{letter}x" for start in begun for letter in "abcdefgh"), key="x")
    known = read(" OR ".join(f"{start}*" for start in begun))
    assert sum(len(term.lexemes) for term in known.terms.values()) == terms.BEGUN_TOGETHER // 28 * 28


def test_read_of_prefix_that_no_word_has() -> None:
    rows.article("Satu", "Drone.")
    assert read("zzz*").terms[Word(text="zzz", prefix=True)].query == terms.NEVER


def test_read_of_empty_archive() -> None:
    known = read("rudal")
    assert (known.documents, known.average_length, known.terms[Word(text="rudal")].documents) == (0, 1.0, 0)


def test_read_takes_measured_counts_of_a_large_archive() -> None:
    rows.article("Satu", "Rudal.")
    SearchCorpus.objects.create(id=1, documents=50_000, average_length=250.0)
    SearchLexeme.objects.create(lexeme="rudal", documents=4_000)
    known = read("rudal kabar")
    assert (known.documents, known.average_length) == (50_000, 250.0)
    assert [known.terms[Word(text=text)].documents for text in ("rudal", "kabar")] == [4_000, 0]


def test_read_counts_a_small_archive_anew() -> None:
    SearchCorpus.objects.create(id=1, documents=100, average_length=250.0)
    rows.article("Satu", "Rudal.")
    assert read("rudal").documents == 1


def test_read_leaves_out_words_that_ask() -> None:
    assert read("siapa presiden").terms.keys() == {Word(text="presiden")}


@pytest.mark.parametrize("text", ["siapa", "siapa apakah", "siapa -rusia"])
def test_read_keeps_words_that_ask_where_nothing_else_is_asked_for(text: str) -> None:
    assert Word(text="siapa") in read(text).terms


def test_read_keeps_a_word_that_asks_among_alternatives() -> None:
    assert Word(text="siapa") in read("presiden siapa OR mana").terms
