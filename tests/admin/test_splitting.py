"""The page of a split."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Decision, Place, Speaker, Statement
from tests import rows

LIST = "/kelola/archive/speaker/"


@pytest.fixture
def budi(article: Article) -> Speaker:
    """Two statements, of which one is printed otherwise."""
    speaker = rows.speaker("Budi 0")
    speaker.names.create(name="Pak Budi", key="pak budi")
    Speaker.objects.filter(pk=speaker.pk).update(reviewed=True)
    rows.statement(article, speaker, "sepi", number=3, speaker_name="Pak Budi")
    return speaker


def address(speaker: Speaker) -> str:
    return f"{LIST}{speaker.pk}/pisahkan/"


def whose() -> list[str]:
    return [row.speaker.name for row in Statement.objects.order_by("number")]


def test_the_page_counts_what_each_spelling_takes_along(editors_desk: Client, budi: Speaker) -> None:
    found = editors_desk.get(address(budi)).context["spellings"]
    assert [(each["row"].name, each["count"], each["main"]) for each in found] == [
        ("Budi 0", 1, True),
        ("Pak Budi", 1, False),
    ]


def test_the_page_narrows_to_words(editors_desk: Client, budi: Speaker) -> None:
    found = editors_desk.get(address(budi), {"kata": "SEPI"}).context["readings"]
    assert [row.number for row in found] == [3]


def test_a_spelling_goes_to_another_speaker(editors_desk: Client, budi: Speaker) -> None:
    spelling = budi.names.get(name="Pak Budi")
    editors_desk.post(address(budi), {"ejaan": [spelling.pk], "siapa": "sari 0"})
    assert whose() == ["Sari 0", "Budi 0", "Sari 0"]


def test_a_reading_goes_to_a_new_speaker(editors_desk: Client, budi: Speaker) -> None:
    reading = Statement.objects.get(number=2)
    response = editors_desk.post(address(budi), {"bacaan": [reading.pk], "siapa": "Budi Hartono", "baru": "on"})
    opened = Speaker.objects.get(name="Budi Hartono")
    assert (whose(), response["Location"]) == (["Sari 0", "Budi Hartono", "Budi 0"], f"{LIST}{opened.pk}/change/")
    assert (opened.kind, opened.official) == (budi.kind, budi.official)


def test_a_place_is_split_alike(editors_desk: Client, article: Article) -> None:
    place, mention = Place.objects.get(), article.mentions.get()
    data = {"bacaan": [mention.pk], "siapa": "Arang Besar", "baru": "on"}
    editors_desk.post(f"/kelola/archive/place/{place.pk}/pisahkan/", data)
    assert article.mentions.get().place.name == "Arang Besar"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({"siapa": "Sari 0"}, "Pilih sedikitnya satu ejaan atau satu kutipan."),
        ({"siapa": "Tak Dikenal", "bacaan": "2"}, "Tidak ada baris dengan nama itu."),
        ({"siapa": ""}, "Tuliskan kepada siapa."),
    ],
)
def test_a_split_that_cannot_be_is_refused(
    editors_desk: Client, budi: Speaker, data: dict[str, str], error: str
) -> None:
    if "bacaan" in data:
        data = data | {"bacaan": str(Statement.objects.get(number=2).pk)}
    page = editors_desk.post(address(budi), data).content.decode()
    assert (error in page, Decision.objects.count(), Speaker.objects.count()) == (True, 0, 2)


def test_the_reading_of_another_is_refused(editors_desk: Client, budi: Speaker) -> None:
    editors_desk.post(address(budi), {"bacaan": [Statement.objects.get(number=1).pk], "siapa": "Sari 0"})
    assert Decision.objects.count() == 0


def test_splitting_is_for_editors(desk: Client, budi: Speaker) -> None:
    assert [desk.get(address(budi)).status_code, desk.post(address(budi)).status_code] == [403, 403]


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_a_constant_number_of_queries(editors_desk: Client, budi: Speaker, count: int) -> None:
    for number in range(count):
        budi.names.create(name=f"Ejaan {number}", key=f"ejaan {number}")
        rows.statement(budi.statements.first().article, budi, "Kota", number=10 + number, speaker_name=f"x{number}")
    with CaptureQueriesContext(connection) as queries:
        editors_desk.get(address(budi))
    assert len(queries) == 9


def test_text_from_outside_is_escaped(editors_desk: Client, budi: Speaker) -> None:
    budi.names.create(name="<b>Budi</b>", key="b budi b")
    Statement.objects.filter(number=3).update(speaker_name="<i>Budi</i>")
    page = editors_desk.post(address(budi), {"siapa": "<u>Budi</u>"}).content.decode()
    assert [tag for tag in ("<b>Budi", "<i>Budi", "<u>Budi") if tag in page] == []
