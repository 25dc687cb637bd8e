"""Likely duplicates: what is suggested, and what is never suggested again."""

import pytest
from django.contrib.auth.models import User
from django.db import connection

from archive.entities import curation, duplicates
from archive.models import DuplicateSuggestion, Position
from tests import rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator() -> User:
    return User.objects.create_user("ratna")


def sound(key: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT archive_sound(%s)", [key])
        return str(cursor.fetchone()[0])


def suggested() -> dict[tuple[str, str], list[str]]:
    """The reasons of each open suggestion, by the names of the two."""
    duplicates.suggest()
    found = DuplicateSuggestion.objects.open().select_related("speaker", "other_speaker", "place", "other_place")
    return {
        ((row.speaker or row.place).name, (row.other_speaker or row.other_place).name): row.reasons for row in found
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zelensky", "zelenskyy"),
        ("zelensky", "selenskij"),
        ("volodymyr", "wolodimir"),
        ("sergei lavrov", "sergey lawrow"),
        ("soekarno", "sukarno"),
        ("djakarta", "jakarta"),
        ("tjipto", "cipto"),
        ("sjarief", "syarif"),
        ("mohammed", "muhamad"),
        ("khadafi", "kadhafi"),
        ("kharkiv", "karkiw"),
    ],
)
def test_spellings_of_one_name_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("putin", "biden"), ("rutte", "rubio"), ("sari dewi", "sari"), ("", "a")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_speakers_that_sound_the_same_are_suggested() -> None:
    rows.speaker("Sergei Lavrov")
    rows.speaker("Sergey Lawrow")
    assert suggested() == {("Sergei Lavrov", "Sergey Lawrow"): ["bunyinya sama"]}


def test_a_surname_alone_is_suggested_with_the_whole_name() -> None:
    rows.speaker("Volodymyr Zelenskyy")
    rows.speaker("Zelensky")
    assert suggested() == {("Volodymyr Zelenskyy", "Zelensky"): ["nama belakangnya sama"]}


def test_holders_of_one_office_are_suggested() -> None:
    for name in ("Budi Santoso", "B. Santosa"):
        office = {"title": "Panglima", "organisation": "TNI", "start": "2024-01-01"}
        Position.objects.create(speaker=rows.speaker(name), **office)
    assert "jabatannya sama" in suggested()["Budi Santoso", "B. Santosa"]


@pytest.mark.parametrize(
    "values", [{"kind": "institution"}, {"country": "RU"}, {"name": "Eko Wijaya"}, {"authority_id": "x"}]
)
def test_what_cannot_be_one_is_not_suggested(values: dict[str, str]) -> None:
    rows.speaker("Sergei Lavrov", country="UA", authority_id="sergei-lavrov")
    rows.speaker(values.pop("name", "Sergey Lawrow"), **{"country": "UA", **values})
    assert suggested() == {}


def test_places_are_suggested_alike() -> None:
    rows.place("Kharkiv", country="UA")
    rows.place("Karkiv", country="UA")
    rows.place("Karkiw", country="PL")
    assert list(suggested()) == [("Kharkiv", "Karkiv")]


def test_what_was_dismissed_is_never_suggested_again(curator: User) -> None:
    rows.speaker("Sergei Lavrov")
    rows.speaker("Sergey Lawrow")
    duplicates.suggest()
    row = DuplicateSuggestion.objects.get()
    assert [duplicates.dismiss(row, by=curator) for _ in range(2)] == [True, False]
    assert suggested() == {}


def test_a_merge_settles_the_suggestion_and_its_undoing_opens_it(curator: User) -> None:
    one, other = rows.speaker("Sergei Lavrov"), rows.speaker("Sergey Lawrow")
    duplicates.suggest()
    merged = curation.merge(other, into=one, by=curator)
    settled = DuplicateSuggestion.objects.get()
    curation.undo(merged, by=curator)
    opened = DuplicateSuggestion.objects.get()
    assert (settled.status, settled.decided_by, opened.status, opened.decided_by) == ("merged", curator, "open", None)
