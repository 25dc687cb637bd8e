import pytest

from archive.search.criteria import Sort
from tests.web.exports import made


@pytest.mark.parametrize(
    ("kind", "query", "name"),
    [
        ("articles", "", "arsip-konflik-artikel-20260304-1206.csv"),
        ("statements", 'rudal "kota aba"', "arsip-konflik-pernyataan-rudal-kota-aba-20260304-1206.csv"),
        ("articles", '"; rm -rf\r\n', "arsip-konflik-artikel-rm-rf-20260304-1206.csv"),
        ("articles", "x" * 200, f"arsip-konflik-artikel-{'x' * 40}-20260304-1206.csv"),
    ],
)
def test_file_is_named_after_what_was_asked(kind: str, query: str, name: str) -> None:
    assert made.asked(kind, query=query).name_file("csv") == name


def test_lines_tell_the_order() -> None:
    assert made.asked(sort=Sort.OLDEST).say()[-1] == "Urutan: terlama dahulu"


def test_lines_stay_lines_whatever_was_asked() -> None:
    assert made.asked(query="a\nTY  - b").say()[1] == "Dicari: a TY - b"
