"""The words behind a function up to the name."""

import pytest

from tests.ingest.extraction.reading import candidates, page


def complement(body: str) -> tuple[str, str]:
    """Phrase and name of the complement behind the first word."""
    found = page(body)
    result = found.naming.complement(1)
    return found.tokens.text(1, result.end), found.tokens.text(result.name_first, result.name_last)


@pytest.mark.parametrize(
    ("body", "phrase", "name"),
    [
        ("Presiden Rusia tiba", "Rusia", ""),
        ("Presiden Rusia Budi Santoso tiba", "Rusia Budi Santoso", "Budi Santoso"),
        ("Presiden Rusia, Budi Santoso, tiba", "Rusia, Budi Santoso", "Budi Santoso"),
        (
            "Menteri Pertahanan (Menhan) Israel, Budi Santoso, tiba",
            "Pertahanan (Menhan) Israel, Budi Santoso",
            "Budi Santoso",
        ),
        (
            "Kepala Badan Kerja Sama (BKS) DPR Budi Santoso tiba",
            "Badan Kerja Sama (BKS) DPR Budi Santoso",
            "Budi Santoso",
        ),
        (
            "Menteri Politik, Hukum, dan Keamanan Budi Santoso tiba",
            "Politik, Hukum, dan Keamanan Budi Santoso",
            "Budi Santoso",
        ),
        ("pengamat mata uang, Budi Santoso, tiba", "mata uang, Budi Santoso", "Budi Santoso"),
        ("kepala administrasi di kantor kota Poipet tiba", "administrasi di kantor kota Poipet", ""),
        ("Direktur Rumah Sakit Al Nahar tiba", "Rumah Sakit Al Nahar", ""),
        ("Menteri Pertahanan Israel Katz tiba", "Pertahanan Israel Katz", "Israel Katz"),
        ("Kepala Kejaksaan Agung Budi Santoso tiba", "Kejaksaan Agung Budi Santoso", "Budi Santoso"),
        (
            "jenderal Rusia dan pakar militer, Budi Santoso, tiba",
            "Rusia dan pakar militer, Budi Santoso",
            "Budi Santoso",
        ),
        (
            "Pejabat AS yang menangani sanksi, Budi Santoso, tiba",
            "AS yang menangani sanksi, Budi Santoso",
            "Budi Santoso",
        ),
        ("Presiden Rusia dan Presiden Iran tiba", "Rusia", ""),
        ("menteri itu", "", ""),
    ],
)
def test_complement_ends_in_the_name(body: str, phrase: str, name: str) -> None:
    assert complement(body) == (phrase, name)


def test_complement_without_name_keeps_a_name_as_part_of_the_body() -> None:
    found = page("kelompok Rahmat tiba")
    assert found.naming.complement(1, named=False).end == 2


def test_complement_is_bounded() -> None:
    assert page("Kepala " + "Badan " * 500).naming.complement(1).end == 25


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Juru Bicara Densus 88 Antiteror Polri AKBP Rudi Hart tiba", "Rudi Hart"),
        ("Komandan Korem 172/PWY Brigjen Rudi Hart tiba", "Rudi Hart"),
        ("Menteri Luar Negeri Lebanon Karim Bou Habib tiba", "Karim Bou Habib"),
        ("Plt Deputi Penindakan KPK Asep Guntur Saputra tiba", "Asep Guntur Saputra"),
        ("Bupati Karawang Rudi Budi Hart tiba", "Rudi Budi Hart"),
        ("Gubernur Bali, I Wayan Sudira, tiba", "I Wayan Sudira"),
        ("Keluarga asal Tula bernama Rudi Hart tiba", "Rudi Hart"),
        ("Kepala Dinas Penerangan TNI AL Laksamana Pertama Rudi Hart tiba", "Rudi Hart"),
        ("Menteri Ketenagakerjaan Rudi Hart tiba", "Rudi Hart"),
    ],
)
def test_name_behind_a_function_is(body: str, name: str) -> None:
    assert candidates(body)[0].name == name
