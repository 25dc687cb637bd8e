"""Which words look like a person's name, and where it begins and ends."""

import pytest

from tests.ingest.extraction.reading import page


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Budi Santoso tiba", "Budi Santoso"),
        ("Brigjen Pol Rahmat Wijaya tiba", "Rahmat Wijaya"),
        ("Letjen (Purn) Rahmat Wijaya tiba", "Rahmat Wijaya"),
        ("Ayatollah Karim Bahrami tiba", "Karim Bahrami"),
        ("Lubna Al Sultan berbagi", "Lubna Al Sultan"),
        ("Yusuf al-Harbi berbagi", "Yusuf al-Harbi"),
        ("Rudi F. Paulus berbagi", "Rudi F. Paulus"),
        ("JK Wahyudi berbagi", "JK Wahyudi"),
    ],
)
def test_name_at_reads_a_name_behind_ranks_and_address(body: str, name: str) -> None:
    found = page(body)
    span = found.naming.name_at(0)
    assert span is not None
    assert found.tokens.text(*span) == name


@pytest.mark.parametrize("body", ["Serangan itu", "Rabu pagi", "Juni lalu", "Kementerian itu", "DPR itu", "Rusia itu"])
def test_name_at_is_none_for_what_is_no_name(body: str) -> None:
    assert page(body).naming.name_at(0) is None


def test_name_at_ends_before_a_title() -> None:
    found = page("Budi Santoso Gubernur Papua")
    assert found.naming.name_at(0) == (0, 2)


def test_is_name_takes_a_known_person_whose_name_is_a_country() -> None:
    assert page("Israel Katz tiba").naming.is_name(0) is True


def test_many_initials_are_read_without_recursion() -> None:
    assert page("AB " * 5000).naming.is_name(0) is False
