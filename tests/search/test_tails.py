"""The end of the search box."""

import pytest

from archive.search import tails
from archive.search.query_language import LENGTH_LIMIT


def begun(text: str) -> list[tuple[str, int]]:
    """The beginnings of officials' names in the tail, with where they stand."""
    return [(one.key, one.start) for one in tails.read(text).beginnings if one.facet == "officials"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("mark ru", [("mark ru", 0), ("ru", 5)]),
        ("rudal Mark Ru", [("rudal mark ru", 0), ("mark ru", 6), ("ru", 11)]),
        (
            "satu dua tiga empat lima",
            [("dua tiga empat lima", 5), ("tiga empat lima", 9), ("empat lima", 14), ("lima", 20)],
        ),
        ("rudal OR ku", [("ku", 9)]),
        ('"gencatan senjata" ku', [("ku", 19)]),
        ('rudal "mark ru', [("mark ru", 6)]),
        ("r", []),
        ("-ku", []),
        ("kur*", []),
        ("", []),
        ("…", []),
        ("pejabat:mark ru", [("mark ru", 0), ("ru", 13)]),
        ('rudal pejabat:"mark ru', [("mark ru", 6)]),
        ("PEJABAT: “mark ru", [("mark ru", 0)]),
        ('pejabat:"mark rutte" ku', [("ku", 21)]),
        ("tempat:ku", []),
    ],
)
def test_beginnings_of_names(text: str, keys: list[tuple[str, int]]) -> None:
    assert begun(text) == keys


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("gencatan s", "gencatan s"),
        ("usul Gencatan Senj", "gencatan senj"),
        ('"gencatan ', "gencatan "),
        ("gencatan  s", ""),
        ("-gencatan s", ""),
        ("media:kompas s", ""),
        ("pejabat:mark s", ""),
        ("gencatan", ""),
        ("2024 s", ""),
        ("a ", ""),
    ],
)
def test_pair_at_the_end(text: str, pair: str) -> None:
    assert tails.read(text).pair == pair


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("rudal menem", "menem"),
        ("MENEM", "menem"),
        ("-menem", "menem"),
        ('"gencatan senj', "senj"),
        ("menem ", ""),
        ("me", ""),
        ("menemb*", ""),
        ("2024", ""),
        ("tempat:kur", ""),
        ("tempat:kota menem", "menem"),
        ("x" * 61, ""),
    ],
)
def test_word_at_the_end(text: str, word: str) -> None:
    assert tails.read(text).word == word


@pytest.mark.parametrize(
    ("text", "listed", "start"), [("a pejabat:", "officials", 2), ('media: "', "outlets", 0), ("tempat", "", 0)]
)
def test_filter_without_a_value(text: str, listed: str, start: int) -> None:
    tail = tails.read(text)
    assert (tail.listed, tail.start) == (listed, start)


def test_filter_restricts_names_to_its_facet() -> None:
    assert [one.facet for one in tails.read("tempat:ku").beginnings] == ["places"]


@pytest.mark.parametrize("text", ["a " * LENGTH_LIMIT, "\0" * 9_000, '"' * 501])
def test_too_much_text_has_no_tail(text: str) -> None:
    tail = tails.read(text)
    assert (tail.beginnings, tail.word, tail.listed) == ((), "", "")
