"""Pairs of words that belong together."""

from archive.language import pairs

TEXTS = [
    "Gencatan senjata berlaku. Rudal jatuh di kota.",
    "Pihak itu menolak gencatan senjata; beras naik.",
    "Usul gencatan-senjata baru: gencatan senjata lagi.",
    "Beras, gencatan. Senjata api.",
    *["Pasar sepi."] * 12,
]


def test_count_gives_pairs_with_the_number_of_texts() -> None:
    assert pairs.count(TEXTS) == {("gencatan", "senjata"): 3}


def test_count_leaves_out_words_that_many_texts_hold() -> None:
    assert pairs.count(["Kota sepi"] * 5) == {}


def test_count_leaves_out_pairs_that_are_met_by_chance() -> None:
    texts = [*["kota pasar"] * 3, *["kota lain"] * 60, *["lain pasar"] * 60, *["kosong"] * 200]
    assert ("kota", "pasar") not in pairs.count(texts)


def test_count_leaves_out_short_and_repeated_words() -> None:
    assert pairs.count([*["di kota", "rudal-rudal"] * 5, *["kosong"] * 40]) == {}
