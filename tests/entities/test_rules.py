import pytest

from archive.entities import rules
from archive.entities.rules import NO_RULES, OutletRules


@pytest.mark.parametrize(
    ("pattern", "line", "fitting"),
    [
        ("Baca juga: *", "BACA JUGA: Pasukan ditarik", True),
        ("Baca juga: *", "Baca juga:", False),
        ("Baca juga:*", "Baca juga:", True),
        ("Ikuti kami", "ikuti kami", True),
        ("Ikuti kami", "Ikuti kami di sini", False),
        ("*di kanal * kami", "Simak di kanal video kami", True),
        ("*di kanal * kami", "Simak di kanal kami", False),
        ("a*a", "a", False),
        ("*", "apa saja", True),
        ("a.c", "abc", False),
        ("*a*a*a*a*a*a*a*b", "a" * 500, False),
    ],
)
def test_a_pattern_fits_whole_lines(pattern: str, line: str, fitting: bool) -> None:
    assert rules.fits(pattern, line) is fitting


def test_dropped_lines_are_left_out() -> None:
    known = OutletRules(dropped=("Baca juga: *",))
    assert known.drop_lines("Satu\n  Baca juga: dua\n\nTiga") == "Satu\n\nTiga"


@pytest.mark.parametrize(
    ("pattern", "paragraph", "cut"),
    [
        ("{tempat}, Harian Uji –", "ARANG, Harian Uji – Pasukan ditarik", (19, "ARANG")),
        ("Harian Uji |", "Harian Uji | Pasukan ditarik", (12, None)),
        ("HU/{tempat}:", "HU/Kota Arang: Pasukan", (14, "Kota Arang")),
        ("HU/{tempat}:", "HU/: Pasukan", None),
        ("HU/{tempat}:", "HU/" + "x" * 90 + ": Pasukan", None),
        ("HU/{tempat}:", "HU/Arang:", None),
        ("{tempat}", "Arang", None),
    ],
)
def test_a_dateline_is_cut_off(pattern: str, paragraph: str, cut: object) -> None:
    assert OutletRules(datelines=(pattern,)).cut_dateline(paragraph) == cut


def test_rules_are_found_by_host_domain_or_name() -> None:
    own = OutletRules(dropped=("x",))
    known = {"harian uji": own, "uji example": own}
    found = [rules.find(known, host, names) for host, names in (
        ("news.uji.example", []), ("", ["Harian Uji"]), ("lain.example", [None, "Lain"]), ("", [])
    )]  # fmt: skip
    assert found == [own, own, NO_RULES, NO_RULES]
