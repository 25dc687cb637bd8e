from datetime import date

import pytest

from archive.models import Position, Speaker
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini dan Ani berkata begitu."


def test_officials_leaves_out_merged_ones_and_other_people() -> None:
    ani = rows.speaker("Ani")
    rows.speaker("Anni", merged_into=ani)
    rows.speaker("Budi", official=False)
    assert list(Speaker.objects.officials()) == [ani]


def test_cited_leaves_out_who_is_only_named() -> None:
    rows.quoted("Judul", BODY, said={"Ani": "begini"})
    rows.speaker("Budi")
    assert [speaker.name for speaker in Speaker.objects.cited()] == ["Ani"]


def test_with_statement_counts_counts_visible_ones() -> None:
    article = rows.quoted("Judul", BODY, said={"Ani": "begini"})
    rows.statement(article, rows.speaker("Ani"), "begitu")
    rows.quoted("Judul", BODY, said={"Ani": "begini"}, hidden=True)
    rows.speaker("Budi")
    counts = Speaker.objects.with_statement_counts().by_name().values_list("name", "statement_count")
    assert list(counts) == [("Ani", 2), ("Budi", 0)]


def test_with_latest_position_is_the_office_taken_last() -> None:
    ani = rows.speaker("Ani")
    for title, start in (("Menteri", date(2020, 1, 1)), ("Presiden", date(2024, 1, 1)), ("Anggota", None)):
        Position.objects.create(speaker=ani, title=title, organisation="Negara", start=start)
    found = Speaker.objects.with_latest_position().values_list("position_title", "position_organisation")
    assert list(found) == [("Presiden", "Negara")]


@pytest.mark.parametrize(
    ("text", "names"),
    [("ANI", ["Ani Ánd"]), ("and", ["Ani Ánd"]), ("", ["Ani Ánd", "budi"]), ("'\"", ["Ani Ánd", "budi"]), ("x", [])],
)
def test_named_like_compares_as_names_are(text: str, names: list[str]) -> None:
    rows.speaker("Ani Ánd")
    rows.speaker("budi")
    assert [speaker.name for speaker in Speaker.objects.named_like(text).by_name()] == names
