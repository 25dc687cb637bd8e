"""Everything that could speak, from left to right."""

from itertools import pairwise

from tests.ingest.extraction.reading import candidates


def test_find_gives_candidates_in_order_without_overlap() -> None:
    found = candidates("Presiden Rusia Vladimir Putin dan ia bertemu militer Israel, lapor Reuters.")
    assert [c.phrase for c in found] == ["Presiden Rusia Vladimir Putin", "ia", "militer Israel", "Reuters"]
    assert all(one.last <= other.first for one, other in pairwise(found))


def test_find_gives_the_holder_inside_an_office() -> None:
    found = candidates("kantor Perdana Menteri Wallonia Rudi Hart membenarkan")
    assert [c.name for c in found] == ["kantor Perdana Menteri Wallonia Rudi Hart", "Rudi Hart"]


def test_find_of_nothing_is_empty() -> None:
    assert candidates("") == []
