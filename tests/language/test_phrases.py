"""Phrases of several words found in a sequence of words."""

from archive.language.phrases import PhraseTable

TABLE = PhraseTable([("menteri", 1), ("menteri luar negeri", 2), ("kepala staf", 3)])


def test_match_takes_the_longest_phrase() -> None:
    assert TABLE.match(["menteri", "luar", "negeri", "iran"], 0) == (3, 2)


def test_match_falls_back_to_a_shorter_phrase() -> None:
    assert TABLE.match(["menteri", "luar", "biasa"], 0) == (1, 1)


def test_match_begins_at_the_given_word() -> None:
    assert TABLE.match(["para", "kepala", "staf"], 1) == (2, 3)


def test_match_without_phrase_is_none() -> None:
    assert TABLE.match(["kepala", "desa"], 0) is None


def test_match_of_a_phrase_that_the_text_cuts_off_is_none() -> None:
    assert TABLE.match(["kepala"], 0) is None


def test_match_behind_the_last_word_is_none() -> None:
    assert TABLE.match(["kepala", "staf"], 2) is None
