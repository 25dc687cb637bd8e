import pytest

from archive.ingest.extraction import headlines

LINE = "Pasukan itu mundur dari kota setelah tiga hari bertempur di jalan-jalan."


@pytest.mark.parametrize(
    "first", ["Pasukan Mundur dari Kota", "Siapa Pemenang Perang Ini?", 'Presiden: "Kami Siap Berdamai"']
)
def test_detach_takes_a_short_first_line_as_headline(first: str) -> None:
    assert headlines.detach([first, LINE], None) == (first, [LINE])


@pytest.mark.parametrize(
    "first",
    [
        "Pasukan mundur dari kota.",
        "Perang berlanjut,",
        "Dua kata",
        '"Kami siap," kata dia kepada wartawan',
        "Jakarta - Pasukan mundur dari kota",
        "Pasukan " * 40,
    ],
)
def test_detach_leaves_a_first_line_that_is_text(first: str) -> None:
    assert headlines.detach([first, LINE], None) == (None, [first, LINE])


def test_detach_leaves_a_line_that_no_text_follows() -> None:
    assert headlines.detach(["Pasukan Mundur dari Kota"], None) == (None, ["Pasukan Mundur dari Kota"])


def test_detach_takes_a_repeated_title_off() -> None:
    assert headlines.detach(["PASUKAN mundur, dari kota", LINE], "Pasukan Mundur dari Kota") == (None, [LINE])


def test_detach_keeps_the_first_line_beside_another_title() -> None:
    assert headlines.detach(["Perang Belum Usai", LINE], "Pasukan Mundur") == (None, ["Perang Belum Usai", LINE])


def test_detach_of_nothing_is_nothing() -> None:
    assert headlines.detach([], None) == (None, [])


def test_make_takes_the_first_sentence() -> None:
    assert headlines.make(("Pasukan mundur dari kota. Warga kembali.", LINE)) == "Pasukan mundur dari kota"


def test_make_cuts_a_long_sentence_at_a_word() -> None:
    title = headlines.make(("kata " * 60,))
    assert (len(title) <= 121, title.endswith("kata…")) == (True, True)


def test_make_of_nothing_is_empty() -> None:
    assert headlines.make(()) == ""
