"""How many articles are counted whole, and by which sample the others are."""

import pytest

from archive.search.asking import samples


@pytest.mark.parametrize(("documents", "bound"), [(0, 12_000), (200_000, 12_000), (200_001, 6_000), (1_000_000, 6_000)])
def test_bound_is_higher_in_small_archives(documents: int, bound: int) -> None:
    assert samples.bound(documents) == bound


@pytest.mark.parametrize(
    ("articles", "factor"), [(6_000, 1), (6_001, 16), (48_000, 16), (48_001, 64), (192_001, 256), (10**7, 256)]
)
def test_choose_takes_the_smallest_sample_that_leaves_enough(articles: int, factor: int) -> None:
    assert samples.choose(articles, 6_000) == factor
