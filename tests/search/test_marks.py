"""Which words of a text are marked."""

import pytest

from archive.search import marks


def found(source: str, queries: list[str], words: tuple[str, ...] = ()) -> list[str]:
    lexemes, beginnings = marks.read_lexemes(queries)
    forms = marks.gather(lexemes, beginnings, words)
    return [source[start:end] for start, end in marks.find(source, forms)]


@pytest.mark.parametrize(
    ("queries", "lexemes", "beginnings"),
    [
        (["'rudal'"], ["rudal"], []),
        (["'o''neil'", "'a\\\\b'"], ["o'neil", "a\\b"], []),
        (["'202':*"], [], ["202"]),
        (["not a query"], [], []),
    ],
)
def test_read_lexemes_undoes_their_quotes(queries: list[str], lexemes: list[str], beginnings: list[str]) -> None:
    assert marks.read_lexemes(queries) == (lexemes, beginnings)


@pytest.mark.parametrize(
    ("source", "marked"),
    [
        ("Warga DITEMBAK, lalu penembakan.", ["DITEMBAK", "penembakan"]),
        ("baku-tembak_malam/tembak", ["tembak", "tembak"]),
        ("“Tembak!” tembaknya", ["Tembak"]),
        ("menembakan", []),
    ],
)
def test_find_gives_every_known_form_as_a_whole_word(source: str, marked: list[str]) -> None:
    assert found(source, ["'tembak'"], ("tembak", "ditembak", "penembakan")) == marked


@pytest.mark.parametrize(
    ("source", "marked"),
    [("Kota Sana’a, Sanaa, sana'a dan sana", ["Sana’a", "Sanaa", "sana'a"]), ("Lloyd's Sanaa's", ["Sanaa"])],
)
def test_find_gives_words_with_apostrophes(source: str, marked: list[str]) -> None:
    assert found(source, ["'sanaa'"], ("sanaa",)) == marked


def test_find_gives_figures_and_addresses_that_are_no_single_word() -> None:
    assert found("Sebanyak 3.5 juta, kata Kompas.com.", ["'3.5'", "'kompas.com'"]) == ["3.5", "Kompas.com"]


def test_find_gives_beginnings_of_figures() -> None:
    assert found("Pada 2024 dan 2025, bukan 1202.", ["'202':*"]) == ["2024", "2025"]


def test_find_gives_spans_apart() -> None:
    assert found("3.5 juta", ["'3.5'", "'3'"]) == ["3"]
