from archive.evaluation.matching import Matching, match


def test_match_pairs_each_item_once() -> None:
    assert match(["a", "a"], ["a"], str.__eq__) == Matching(1, ("a",), ())


def test_match_gives_way_for_the_largest_matching() -> None:
    """The first could take either; the second only what the first would take."""
    fits = {("a", "x"), ("a", "y"), ("b", "x")}
    assert match(["a", "b"], ["x", "y"], lambda one, other: (one, other) in fits) == Matching(2, (), ())


def test_match_names_what_is_in_no_pair() -> None:
    assert match(["a", "b"], ["b", "c"], str.__eq__) == Matching(1, ("a",), ("c",))
