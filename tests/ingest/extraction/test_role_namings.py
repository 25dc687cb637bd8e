"""Namings by function."""

import pytest

from archive.ingest.documents import SpeakerKind
from tests.ingest.extraction.reading import candidates, read


def first(body: str) -> tuple[str, str | None, str | None, str | None, bool | None]:
    found = candidates(body)[0]
    return found.name, found.role, found.affiliation, found.country, found.official


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Menteri Luar Negeri Iran Karim Bahrami tiba", ("Karim Bahrami", "Menteri Luar Negeri", "Iran", "IR", True)),
        ("Menlu RI Karno Wibowo tiba", ("Karno Wibowo", "Menlu", "RI", "ID", True)),
        ("Menteri Keuangan AS Rudi Hart tiba", ("Rudi Hart", "Menteri Keuangan", "AS", "US", True)),
        (
            "Wakil Menteri Luar Negeri Iran Karim Bahrami tiba",
            ("Karim Bahrami", "Wakil Menteri Luar Negeri", "Iran", "IR", True),
        ),
        ("juru bicara militer Israel tiba", ("", "juru bicara", "militer Israel", "IL", True)),
        ("Kepala Riset Bank Mandala Rudi Hart tiba", ("Rudi Hart", "Kepala Riset", "Bank Mandala", None, False)),
        ("Kepala Badan Intelijen Rudi Hart (RH) tiba", ("Rudi Hart", "Kepala", "Badan Intelijen", None, True)),
        ("menteri kebudayaan Ukraina Rudi Hart tiba", ("Rudi Hart", "menteri kebudayaan", "Ukraina", "UA", True)),
        (
            "Juru Bicara Komando Pusat Amerika Serikat Tim Hart tiba",
            ("Tim Hart", "Juru Bicara", "Komando Pusat Amerika Serikat", "US", True),
        ),
        ("pakar hukum Rudi Hart tiba", ("Rudi Hart", "pakar hukum", None, None, False)),
        ("mantan anggota Korps Marinir Rudi Hart tiba", ("Rudi Hart", "mantan anggota", "Korps Marinir", None, False)),
        (
            "Rudi Hart, juru bicara Kepolisian Kamboja, tiba",
            ("Rudi Hart", "juru bicara", "Kepolisian Kamboja", "KH", True),
        ),
        (
            "Rudi Hart (57), yang juga kepala negosiator Hamas, tiba",
            ("Rudi Hart", "kepala negosiator", "Hamas", None, True),
        ),
        (
            "Rudi Hart, spesialis Sudan dan penasihat senior LSM itu, tiba",
            ("Rudi Hart", "spesialis", "Sudan", "SD", False),
        ),
        ("Rudi Hart, kuasa hukum Karno Wibowo, tiba", ("Rudi Hart", "kuasa hukum Karno Wibowo", None, None, False)),
    ],
)
def test_role_tells_name_function_body_country(body: str, expected: tuple[str, str, str, str, bool]) -> None:
    name, role, affiliation, country, official = first(body)
    wanted = (expected[0], expected[1], expected[2], expected[4])
    assert (name, role, affiliation, official) == wanted
    assert country == expected[3] or country == "PS"


def test_several_unnamed_holders_are_no_apposition() -> None:
    assert [c.phrase for c in candidates("Usai bertemu Rudi Hart, sejumlah pejabat Rusia pergi")][1] == "pejabat Rusia"


def test_unnamed_speaker_keeps_the_clause_that_tells_who_it_is() -> None:
    found = candidates("Sumber yang dekat dengan Hamas mengatakan itu")[0]
    assert (found.phrase, found.kind) == ("Sumber yang dekat dengan Hamas", SpeakerKind.OFFICE)


@pytest.mark.parametrize(
    ("body", "phrase"), [("para diplomat pergi", "para diplomat"), ("seorang pejabat pergi", "pejabat")]
)
def test_determiner_belongs_to_the_naming_only_where_it_tells_something(body: str, phrase: str) -> None:
    assert candidates(body)[0].phrase == phrase


def test_holder_that_points_back_is_marked() -> None:
    assert [c.backward for c in candidates("presiden itu pergi")] == [True]


def test_many_prefixes_are_bounded() -> None:
    assert [c.name for c in candidates("mantan " * 300 + "Menteri Rudi Hart")][-1] == "Rudi Hart"


def test_rank_makes_a_spokesman_official() -> None:
    speakers, _ = read("Juru bicara panitia, Mayor Jenderal Rudi Hart, mengatakan acara dimulai.")
    assert [(speaker.name, speaker.official) for speaker in speakers] == [("Rudi Hart", True)]
