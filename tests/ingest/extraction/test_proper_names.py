"""Namings by a proper name."""

import pytest

from archive.ingest.documents import SpeakerKind
from tests.ingest.extraction.reading import candidates

PERSON, INSTITUTION, MEDIA = SpeakerKind.PERSON, SpeakerKind.INSTITUTION, SpeakerKind.MEDIA


def named(body: str) -> list[tuple[str, SpeakerKind]]:
    return [(found.name, found.kind) for found in candidates(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Kemarin Vladimir Putin tiba.", [("Vladimir Putin", PERSON)]),
        ("Kemarin Hamas membalas.", [("Hamas", INSTITUTION)]),
        ("Kemarin Reuters menulis.", [("Reuters", MEDIA)]),
        ("Kemarin Arab Saudi menulis.", [("Arab Saudi", INSTITUTION)]),
        ("Kemarin Rudi Hart menulis.", [("Rudi Hart", PERSON)]),
        ("Kemarin Brigjen Rudi Hart menulis.", [("Rudi Hart", PERSON)]),
        ("Kemarin Global Rescue Committee menulis.", [("Global Rescue Committee", INSTITUTION)]),
        ("Kemarin The Council on Peace menulis.", [("The Council on Peace", INSTITUTION)]),
        ("Dilansir dari XTV18, kapal karam.", [("XTV18", MEDIA)]),
        ("Kemarin Katz Zarei menulis.", [("Katz Zarei", PERSON)]),
        ("Laporan Zarei menyebut itu.", [("Zarei", PERSON)]),
        ("Pasalnya, kapal karam.", []),
        ("Pada Rabu kapal karam.", []),
        ("Konvensi Jenewa berlaku.", []),
        ("Hartono menyebut kapal karam.", [("Hartono", PERSON)]),
        ("Hartono dari Maluku pergi.", [("Hartono", PERSON)]),
    ],
)
def test_proper_name_tells_its_kind(body: str, expected: list[tuple[str, SpeakerKind]]) -> None:
    assert named(body)[: len(expected) or None] == expected


def test_name_does_not_go_on_behind_a_stop() -> None:
    assert named("Serangan datang dari Israel. Katz pergi.")[0] == ("Israel", INSTITUTION)


def test_capital_is_told_from_its_country() -> None:
    assert [(c.country, c.head) for c in candidates("Kemarin Moskow membalas Rusia.")] == [
        ("RU", "capital"),
        ("RU", "country"),
    ]


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("demikian dikutip Iran Kabar", "Iran Kabar", SpeakerKind.MEDIA),
        ("Dilansir dalam Saudi Gazette, kapal karam", "Saudi Gazette", SpeakerKind.MEDIA),
        ("Kelompok Hamas tiba", "Hamas", SpeakerKind.INSTITUTION),
        ("kelompok Hamas tiba", "Hamas", SpeakerKind.INSTITUTION),
        ("Raja Juli Antoni tiba", "Raja Juli Antoni", SpeakerKind.PERSON),
    ],
)
def test_naming_is_read_whole(body: str, name: str, kind: SpeakerKind) -> None:
    found = candidates(body)[0]
    assert (found.name, found.kind) == (name, kind)
