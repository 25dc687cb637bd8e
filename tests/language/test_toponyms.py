import pytest

from archive.language import toponyms
from archive.language.tables import read_rows


@pytest.mark.parametrize(
    ("keys", "longest"),
    [([], {}), (["gaza"], {"gaza": 1}), (["laut merah", "laut", "laut china selatan"], {"laut": 3})],
)
def test_longest_by_first_word_counts_words(keys: list[str], longest: dict[str, int]) -> None:
    assert toponyms.longest_by_first_word(keys) == longest


def test_kinds_use_known_uses_only() -> None:
    assert {kind.use for kind in toponyms.kinds().values()} == {toponyms.NAME, toponyms.KIND, toponyms.HINT}


def test_every_kind_has_an_example_that_begins_with_it() -> None:
    wrong = [row[0] for row in read_rows("place_kinds.tsv") if not row[3].lower().startswith(row[0])]
    assert wrong == []


def test_directions_are_printed_with_capitals() -> None:
    assert [name for name in toponyms.directions().values() if name != name.title()] == []


def test_media_names_of_several_words_are_exceptions() -> None:
    assert {key for key in toponyms.media() if " " in key} - toponyms.exceptions() == set()


def test_telling_words_are_no_function_words() -> None:
    assert toponyms.telling_words() & toponyms.closed_words() == frozenset()
