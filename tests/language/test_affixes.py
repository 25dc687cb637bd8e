"""Forms by rule: the sound changes of meN- and peN-, and ber- and per- before an r."""

import pytest

from archive.language import affixes


@pytest.mark.parametrize(
    ("root", "nasalised"),
    [
        ("tembak", "nembak"),
        ("kirim", "ngirim"),
        ("serang", "nyerang"),
        ("pukul", "mukul"),
        ("bunuh", "mbunuh"),
        ("duduk", "nduduk"),
        ("ancam", "ngancam"),
        ("hantam", "nghantam"),
        ("rebut", "rebut"),
        ("lawan", "lawan"),
        ("kritik", "ngkritik"),
        ("proses", "mproses"),
        ("syarat", "nsyarat"),
        ("stabil", "nstabil"),
        ("transfer", "ntransfer"),
        ("khianat", "ngkhianat"),
        ("veto", "mveto"),
    ],
)
def test_nasalise_follows_the_first_letters(root: str, nasalised: str) -> None:
    assert affixes.nasalise(root) == (nasalised,)


def test_nasalise_gives_roots_of_one_syllable_both_forms() -> None:
    assert set(affixes.nasalise("bom")) == {"mbom", "ngebom"}


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("runding", "perundingan"),
        ("kerja", "bekerja"),
        ("tempur", "bertempur"),
        ("bom", "pengeboman"),
        ("bom", "membom"),
        ("tembak", "menembaki"),
        ("senjata", "persenjataan"),
        ("libat", "keterlibatan"),
        ("hasil", "keberhasilan"),
        ("perintah", "diperintahkan"),
        ("kata", "katanya"),
        ("kuat", "memperkuat"),
    ],
)
def test_inflect_makes_form(root: str, form: str) -> None:
    assert form in set(affixes.inflect(root))


def test_inflect_begins_with_the_root() -> None:
    assert next(affixes.inflect("tembak")) == "tembak"
