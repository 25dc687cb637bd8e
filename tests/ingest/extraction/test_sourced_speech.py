"""Indirect speech with its source beside it."""

import pytest

from tests.ingest.extraction.reading import said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Menurut Rudi Hart, perang segera usai.", ("Rudi Hart", "perang segera usai")),
        ("Namun menurut Rudi Hart, perang segera usai.", ("Rudi Hart", "perang segera usai")),
        ("Perang segera usai, menurut Rudi Hart.", ("Rudi Hart", "Perang segera usai")),
        ("Menurut keterangan dari militer Israel, perang segera usai.", ("militer Israel", "perang segera usai")),
        ("Menurut Kremlin seperti dilansir AP, perang segera usai.", ("Kremlin", "perang segera usai")),
        ("Perang, yang sejauh ini menurut data Kremlin, menewaskan dua orang.", ("Kremlin", "menewaskan dua orang")),
        ("Video itu seperti dilansir Reuters memperlihatkan dua kapal.", ("Reuters", "memperlihatkan dua kapal")),
        ("Perang segera usai, kata Rudi Hart.", ("Rudi Hart", "Perang segera usai")),
        ("Hal ini, lanjut Rudi Hart, sangat penting sekali.", ("Rudi Hart", "sangat penting sekali")),
        (
            "Jalur pasokan minyak dunia, ujar Rudi Hart, kembali terancam lagi.",
            ("Rudi Hart", "Jalur pasokan minyak dunia, ujar Rudi Hart, kembali terancam lagi"),
        ),
        ("Dilansir dari Reuters, dua kapal karam.", ("Reuters", "dua kapal karam")),
        ("Dilansir Reuters, Rabu (18/6/2025), dua kapal karam.", ("Reuters", "dua kapal karam")),
        ("Dilansir Reuters, Rabu (18/6/2025) dua kapal karam.", ("Reuters", "dua kapal karam")),
        ("Dua kapal karam di laut, seperti dikutip Reuters.", ("Reuters", "Dua kapal karam di laut")),
        ("Kremlin mengatakan dua kapal karam, menurut Reuters.", ("Kremlin", "dua kapal karam")),
    ],
)
def test_source_is_given_its_content(sentence: str, expected: tuple[str, str]) -> None:
    assert said(sentence) == [expected]


@pytest.mark.parametrize("sentence", ["Demikian dilansir dari Reuters.", "Hal itu dikutip Reuters."])
def test_line_that_only_names_the_source_is_no_statement(sentence: str) -> None:
    assert said(sentence) == []


def test_menurutnya_means_the_last_speaker() -> None:
    assert said("Rudi Hart tiba. Menurutnya, perang segera usai.") == [("Rudi Hart", "perang segera usai")]
