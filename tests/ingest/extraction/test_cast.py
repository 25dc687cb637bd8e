"""Namings that mean one speaker."""

import pytest

from archive.entities import shipped_knowledge
from archive.ingest.extraction.cast import Cast
from archive.ingest.extraction.lookup import prepare
from tests.ingest.extraction.reading import candidates


def names(body: str) -> list[str]:
    """The member's name for each candidate of the body in order."""
    found = candidates(body)
    cast = Cast(found, prepare(shipped_knowledge.load()))
    return [cast.of[candidate.first].name for candidate in found if candidate.first in cast.of]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rudi Hart tiba. Hart pergi.", ["Rudi Hart", "Rudi Hart"]),
        ("Hart pergi. Presiden Rudi Hart tiba.", ["Rudi Hart", "Rudi Hart"]),
        ("Rudi Hart dan Anton Hart tiba.", ["Rudi Hart", "Anton Hart"]),
        ("Rudi Phillipson tiba. Lalu Philipson pergi.", ["Rudi Phillipson", "Rudi Phillipson"]),
        ("Presiden Sudan Rudi Hart tiba. Presiden Sudan pergi.", ["Rudi Hart", "Rudi Hart"]),
        ("Presiden Sudan Rudi Hart tiba. Presiden Mesir pergi.", ["Rudi Hart", "Presiden Mesir"]),
        (
            "Menteri Keuangan Sudan Rudi Hart tiba. Menteri Pertahanan Sudan pergi.",
            ["Rudi Hart", "Menteri Pertahanan Sudan"],
        ),
        ("Presiden Turki Rudi Hart tiba. Lalu pemimpin Turki itu pergi.", ["Rudi Hart", "Rudi Hart"]),
        ("Menteri Keuangan Sudan Rudi Hart tiba. Lalu menteri itu pergi.", ["Rudi Hart", "Rudi Hart"]),
        ("Kementerian Luar Negeri Mesir hadir. Kemlu Mesir pergi.", ["Kementerian Luar Negeri Mesir"] * 2),
        ("Kementerian Luar Negeri Mesir hadir. Kementerian Luar Negeri pergi.", ["Kementerian Luar Negeri Mesir"] * 2),
        ("Pemerintah Mesir hadir. Mesir pergi.", ["Pemerintah Mesir"] * 2),
        ("Wakil Ketua MPR Rudi Hart (RHX) hadir. RHX pergi.", ["Rudi Hart", "Rudi Hart"]),
        ("Moskow hadir. Rusia pergi.", ["Rusia", "Rusia"]),
        ("Komite Bantuan Sudan (KBS) hadir. KBS pergi.", ["Komite Bantuan Sudan", "Komite Bantuan Sudan"]),
        (
            "Kepala Administrasi Rusia di Kherson hadir. Kepala Administrasi Rusia pergi.",
            ["Kepala Administrasi Rusia di Kherson"] * 2,
        ),
        ("IRGC hadir. Garda Revolusi pergi.", ["Garda Revolusi", "Garda Revolusi"]),
    ],
)
def test_member_has_one_name_for_all_its_namings(body: str, expected: list[str]) -> None:
    assert names(body) == expected


def test_member_knows_the_one_person_of_a_surname_and_function() -> None:
    found = candidates("Presiden Yoon tiba.")
    known = Cast(found, prepare(shipped_knowledge.load())).of[0].known
    assert known is not None
    assert known.authority_id == "yoon-suk-yeol"


def test_member_of_a_bare_surname_is_not_known() -> None:
    found = candidates("Kemarin Yoon tiba.")
    assert Cast(found, prepare(shipped_knowledge.load())).of[1].known is None


def test_member_is_official_if_one_naming_says_so() -> None:
    found = candidates("Rudi Hart tiba. Gubernur Rudi Hart pergi.")
    assert Cast(found, prepare(shipped_knowledge.load())).of[0].official is True
