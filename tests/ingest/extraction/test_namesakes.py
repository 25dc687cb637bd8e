"""When two names of people mean one."""

import pytest

from archive.ingest.extraction import namesakes


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rudi Hart", "Hart", True),
        ("Rudi Hart", "Budi Hart", False),
        ("Philips", "Phillips", True),
        ("Agung Harta Yasa", "AHY", True),
        ("Agung Harta", "AH", False),
        ("", "Hart", False),
    ],
)
def test_match_tells_one_person(one: str, other: str, same: bool) -> None:
    assert namesakes.match(namesakes.split(one), namesakes.split(other)) is same


def test_split_leaves_particles_out() -> None:
    assert namesakes.split("Karim al-Bahrami") == ("karim", "bahrami")


def test_find_initials_needs_three_words() -> None:
    assert (namesakes.find_initials(("rudi", "hart")), namesakes.find_initials(("a", "b", "c"))) == ("", "abc")
