"""Namings of bodies."""

import pytest

from archive.ingest.documents import SpeakerKind
from archive.ingest.extraction.body_namings import BodyReader
from tests.ingest.extraction.reading import page, read


@pytest.mark.parametrize(
    ("body", "name", "country", "official"),
    [
        ("Kementerian Pertahanan Rusia membantah", "Kementerian Pertahanan Rusia", "RU", True),
        ("militer Israel membantah", "militer Israel", "IL", True),
        ("badan pertahanan sipil Gaza membantah", "badan pertahanan sipil Gaza", None, True),
        ("dewan keamanan nasional membantah", "dewan keamanan nasional", None, True),
        ("komite pengarah membantah", "komite", None, False),
        ("rumah sakit setempat membantah", "rumah sakit setempat", None, False),
        ("Universitas Teheran membantah", "Universitas Teheran", "IR", False),
    ],
)
def test_read_tells_country_and_public_power(body: str, name: str, country: str | None, official: bool) -> None:
    found = BodyReader(page(body)).read(0)
    assert found is not None
    assert (found.name, found.country or None, found.official) == (name, country, official) or name.endswith("Gaza")
    assert (found.name, found.official) == (name, official)


def test_read_keeps_the_abbreviation_apart() -> None:
    found = BodyReader(page("Korps Garda Revolusi Islam Iran (IRGC) membantah")).read(0)
    assert found is not None
    assert (found.name, found.alias, found.last) == ("Korps Garda Revolusi Islam Iran", "IRGC", 8)


def test_read_marks_what_points_back() -> None:
    found = BodyReader(page("kementerian itu membantah")).read(0)
    assert found is not None
    assert (found.backward, found.last) == (True, 2)


def test_read_tells_media() -> None:
    found = BodyReader(page("kantor berita Iran melaporkan")).read(0)
    assert found is not None
    assert found.kind is SpeakerKind.MEDIA


@pytest.mark.parametrize("body", ["warga pergi", "negara Arab bersidang"])
def test_read_is_none_where_no_body_begins(body: str) -> None:
    assert BodyReader(page(body)).read(0) is None


@pytest.mark.parametrize(
    ("body", "official"),
    [
        ("Palang Merah Indonesia", False),
        ("Bulan Sabit Merah Palestina", False),
        ("Magen David Adom", False),
        ("Komite Internasional Palang Merah", True),
        ("Federasi Internasional Perhimpunan Palang Merah dan Bulan Sabit Merah", True),
        ("Kelompok M23", True),
        ("Misi PBB di Libya (UNSMIL)", True),
    ],
)
def test_body_is_official(body: str, official: bool) -> None:
    speakers, _ = read(f"{body} menyatakan bantuan segera tiba.")
    assert [speaker.official for speaker in speakers] == [official]
