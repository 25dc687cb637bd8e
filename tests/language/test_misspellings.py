"""Slips of the hand."""

import pytest

from archive.language import misspellings


@pytest.mark.parametrize("typed", ["hmas", "hammas", "hmaas", "hanas", "hamass", "amas", "haams"])
def test_list_slips_holds_what_one_slip_makes(typed: str) -> None:
    assert "hamas" in misspellings.list_slips(typed)


def test_list_slips_leaves_the_word_itself_out() -> None:
    assert "aa" not in misspellings.list_slips("aa")


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("rudal", "rudal", 0),
        ("rudla", "rudal", misspellings.SWAP),
        ("rudaal", "rudal", 1),
        ("rusal", "rudal", 1),
        ("ca", "abc", 3),
        ("", "rudal", 5),
        ("gencattann", "gencatan", 2),
    ],
)
def test_count_slips(typed: str, meant: str, slips: float) -> None:
    assert misspellings.count_slips(typed, meant) == slips


@pytest.mark.parametrize(
    ("word", "partings"),
    [("kotaraja", [("kot", "araja"), ("kota", "raja"), ("kotar", "aja")]), ("kotar", [])],
)
def test_list_partings(word: str, partings: list[tuple[str, str]]) -> None:
    assert list(misspellings.list_partings(word)) == partings
