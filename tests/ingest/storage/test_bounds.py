import pytest

from archive.ingest.storage import bounds
from archive.models import Article, Speaker, Statement


@pytest.mark.parametrize("character", ["\0", "\ud800"])
def test_make_storable_replaces_what_postgresql_cannot_hold(character: str) -> None:
    assert bounds.make_storable(f"a{character}b") == "a\ufffdb"


def test_make_storable_leaves_every_other_character_alone() -> None:
    text = "Kyiv \u2013 \U0001f600 \u0627\ue000\n"
    assert bounds.make_storable(text) == text


def test_fit_cuts_texts_to_their_columns() -> None:
    assert bounds.fit(Speaker, {"name": "a" * 300, "country": "ABCD"}) == {"name": "a" * 200, "country": "ABC"}


def test_fit_leaves_columns_without_a_limit_alone() -> None:
    assert bounds.fit(Statement, {"text": "a" * 5000, "start": 7}) == {"text": "a" * 5000, "start": 7}


def test_fit_cuts_lists_and_their_elements() -> None:
    values = bounds.fit(Article, {"authors": ("a" * 300, "b") + ("c",) * 200})
    assert values == {"authors": ["a" * 200, "b"] + ["c"] * (bounds.MAX_ELEMENTS - 2)}
