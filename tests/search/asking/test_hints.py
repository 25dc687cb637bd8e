"""What the index knows of how much the words of a relaxed search tell about articles."""

import pytest

from archive.search.asking import hints
from tests.search.asking.test_tiers import ask


def list_hints(text: str, **documents: int) -> dict[str, float]:
    """The lexemes that are asked for, each with the share of its word's weight that it adds."""
    values = hints.parameters(ask(text, **documents))
    queries = [query.rpartition(" & ")[2].strip("()'") for query in values["hints"]]
    greatest = sum(values["worths"][:4]) / 0.95  # what the first word can give
    return {query: round(worth / greatest, 2) for query, worth in zip(queries, values["worths"], strict=True)}


def test_hints_of_one_word_add_up_to_its_highest_level() -> None:
    assert list_hints("rudal") == {"rudal": 0.45, "^rudal": 0.29, "^^rudal": 0.1, "^^^rudal": 0.11}


def test_hints_of_words_weigh_the_same_where_these_do() -> None:
    found = list_hints("rudal drone")
    assert [found["rudal"], found["drone"]] == [0.45, 0.45]


def test_hints_leave_common_words_out() -> None:
    assert [query for query in list_hints("rudal di", di=90_000) if "di" in query] == []


def test_hints_of_common_words_alone_are_theirs() -> None:
    assert list_hints("di", di=90_000).keys() == {"^di", "^^di", "^^^di"}


def test_lowest_hint_of_many_articles_is_looked_up_in_the_sample() -> None:
    values = hints.parameters(ask("rudal di", di=9_000))
    assert (values["broad_hints"], values["broad_worths"][0] > 0) == (["('di')"], True)


def test_lowest_hint_under_filters_is_looked_up_everywhere() -> None:
    assert hints.parameters(ask("rudal di dari:2024", di=9_000))["broad_hints"] == []


def test_hints_of_words_that_are_not_enough_hold_only_articles_that_are_counted() -> None:
    question = ask("rudal drone kota", rudal=100, drone=100, kota=9_000)
    queries = [query for query in hints.parameters(question)["hints"] if "kota" in query]
    assert (len(queries), {query.startswith(f"(({question.matching.relaxed})) & ") for query in queries}) == (4, {True})


def test_hints_of_words_of_which_one_is_enough_ask_for_them_alone() -> None:
    values = hints.parameters(ask("rudal drone", rudal=100, drone=100))
    assert values["hints"][:2] == ["('rudal')", "('^rudal')"]


def test_hints_keep_what_articles_must_not_hold() -> None:
    (first, *_) = hints.parameters(ask("rudal drone -kota"))["hints"]
    assert "!('kota')" in first.replace("((", "(").replace("))", ")")


@pytest.mark.parametrize("text", ["rudal OR drone", "rudal drone"])
def test_hints_take_alternatives_as_words(text: str) -> None:
    assert {"rudal", "drone"} <= list_hints(text).keys()
