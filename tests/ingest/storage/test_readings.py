import pytest

from archive.ingest.storage import readings


def test_pair_by_key_pairs_equal_keys_in_order() -> None:
    pairs = readings.pair_by_key(["a1", "a2", "b1"], ["ax", "bx", "ay", "az"], lambda old: old[0], lambda new: new[0])
    assert list(pairs) == [("a1", "ax"), ("b1", "bx"), ("a2", "ay")]


def test_pair_by_likeness_takes_the_most_alike_first() -> None:
    likeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.5}
    pairs = readings.pair_by_likeness("ab", "xy", lambda old, new: likeness[old, new])
    assert list(pairs) == [("a", "y"), ("b", "x")]


def test_pair_by_likeness_leaves_less_than_one_half_alone() -> None:
    assert list(readings.pair_by_likeness("a", "x", lambda old, new: 0.49)) == []


def test_pair_by_likeness_compares_a_bounded_number() -> None:
    compared = []

    def compare(old: int, new: int) -> float:
        compared.append((old, new))
        return 0

    list(readings.pair_by_likeness(range(1000), range(1000), compare))
    assert len(compared) == readings.MAX_COMPARED**2


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 15), 1 / 3), ((0, 10), (10, 20), 0.0), ((0, 10), (0, 5), 0.5)],
)
def test_share_spans_is_the_part_of_the_union_that_both_cover(
    first: tuple[int, int], second: tuple[int, int], share: float
) -> None:
    assert readings.share_spans(first, second) == share


@pytest.mark.parametrize(("first", "second", "share"), [("a b", "a b", 1.0), ("a b", "b c", 1 / 3), ("", "", 0.0)])
def test_share_words_is_the_part_of_the_union_that_both_hold(first: str, second: str, share: float) -> None:
    assert readings.share_words(frozenset(first.split()), frozenset(second.split())) == share
