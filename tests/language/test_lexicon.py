"""Which root an attested form goes to."""

import pytest

from archive.language import lexicon
from archive.language.lexicon import Count


def evidence(small: dict[str, int], *lists: dict[str, str], members: dict[str, str] | None = None) -> lexicon.Evidence:
    words = {word: Count(small=count, capital=0) for word, count in small.items()}
    return lexicon.weigh(words, list(lists), members or {})


def test_find_root_takes_the_more_frequent_of_two_proposed() -> None:
    known = evidence({"katakan": 3, "kata": 50, "katak": 7}, {"katakan": "katak"}, {"katakan": "kata"})
    assert lexicon.find_root("katakan", known) == "kata"


def test_find_root_follows_roots_of_roots() -> None:
    known = evidence(
        {"tujuan": 9, "keberhasilan": 4, "berhasil": 9, "hasil": 9}, {"keberhasilan": "berhasil", "berhasil": "hasil"}
    )
    assert lexicon.find_root("keberhasilan", known) == "hasil"


def test_find_root_of_form_by_rule_alone() -> None:
    known = evidence({"penggali": 2, "gali": 8, "digali": 3}, {"digali": "gali"})
    assert lexicon.find_root("penggali", known) == "gali"


def test_find_root_leaves_word_that_only_seems_suffixed() -> None:
    known = evidence({"aksesi": 2, "akses": 8, "diakses": 3}, {"diakses": "akses"})
    assert lexicon.find_root("aksesi", known) == "aksesi"


def test_find_root_disbelieves_infixes() -> None:
    assert lexicon.find_root("belayar", evidence({"belayar": 2, "bayar": 9}, {"belayar": "bayar"})) == "belayar"


def test_find_root_goes_to_families_first() -> None:
    known = evidence({"terlukai": 2}, {"terlukai": "lukai"}, members={"terlukai": "luka", "luka": "luka"})
    assert lexicon.find_root("terlukai", known) == "luka"


@pytest.mark.parametrize(("small", "capital", "kept"), [(0, 12, True), (3, 9, True), (5, 9, False)])
def test_select_keeps_names_that_are_no_words(small: int, capital: int, kept: bool) -> None:
    known = lexicon.weigh({"semarang": Count(small=small, capital=capital)}, [], {})
    assert ("semarang" in lexicon.select(known, ["semarang"])) is kept
