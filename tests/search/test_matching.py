"""From clauses to tsqueries."""

from archive.search import matching, query_language
from archive.search.criteria import Phrase, Word
from archive.search.terms import Lexeme, Term, Vocabulary


def term(lexeme: str, documents: int) -> Term:
    query = f"'{lexeme}'"
    return Term(query=query, lexemes=(Lexeme(query=query, documents=documents),), documents=documents)


def match(text: str, documents: int = 1000, **found: int) -> matching.Matching:
    """What the text asks of an archive in which the words occur so often."""
    terms: dict[Word | Phrase, Term] = {Word(text=word): term(word, count) for word, count in found.items()}
    vocabulary = Vocabulary(documents=documents, average_length=100.0, terms=terms)
    return matching.match(query_language.parse(text).clauses, vocabulary)


def test_strict_joins_words() -> None:
    assert match("rudal OR bom kota -jawa", rudal=1, bom=1, kota=1, jawa=1).strict == (
        "(('rudal') | ('bom')) & (('kota')) & (!(('jawa')))"
    )


def test_relaxed_asks_for_the_rarer_words() -> None:
    assert match("rudal jatuh yang", rudal=5, jatuh=100, yang=900).relaxed == "(('rudal') | ('jatuh'))"


def test_relaxed_asks_for_the_rarest_of_common_words() -> None:
    assert match("di yang", di=800, yang=900).relaxed == "(('di'))"


def test_relaxed_leaves_out_words_that_no_article_holds() -> None:
    assert match("rudal tidakada", rudal=5, tidakada=0).relaxed == "(('rudal'))"


def test_relaxed_of_unknown_words_asks_for_them() -> None:
    assert match("ada tiada", ada=0, tiada=0).relaxed == "(('ada') | ('tiada'))"


def test_relaxed_in_small_archive_asks_for_words_of_half_of_it() -> None:
    assert match("rudal kota", documents=4, rudal=2, kota=3).relaxed == "(('rudal'))"


def test_relaxed_in_large_archive_asks_for_the_rarest_that_can_be_ordered() -> None:
    found = match("satu dua tiga empat", documents=1_000_000, satu=4_000, dua=900, tiga=90_000, empat=100)
    assert found.relaxed == "(('empat') | ('dua') | ('satu'))"


def test_relaxed_in_large_archive_asks_for_two_terms_at_least() -> None:
    assert match("satu dua tiga", documents=1_000_000, satu=90_000, dua=80_000, tiga=95_000).relaxed == (
        "(('dua') | ('satu'))"
    )


def test_words_without_lexeme_ask_nothing() -> None:
    assert match("?!") == matching.Matching()


def test_lexemes_rank_once_and_only_what_is_wanted() -> None:
    found = match("rudal rudal -bom", rudal=1, bom=1)
    assert [lexeme.query for lexeme in found.lexemes] == ["'rudal'"]
