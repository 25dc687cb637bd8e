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


def test_most_cited_first_goes_by_statements_that_readers_may_see() -> None:
    both = rows.quoted("Satu", BODY, said={"Ani": "begini", "Budi": "begitu"})
    rows.statement(both, rows.speaker("Ani"), "begitu")
    rows.quoted("Dua", BODY, said={"Budi": "begini"})
    rows.statement(both, rows.speaker("Ani"), "Ani berkata")
    rows.quoted("Tiga", BODY, said={"Ani": "begini", "Citra": "begitu"}, hidden=True)
    counts = Speaker.objects.most_cited_first().values_list("name", "statement_count", "article_count")
    assert list(counts) == [("Ani", 3, 1), ("Budi", 2, 2)]


def test_of_country_knows_the_countries_of_offices_too() -> None:
    rows.speaker("Ani", country="ID")
    Position.objects.create(speaker=rows.speaker("Budi"), title="Utusan", country="ID")
    rows.speaker("Citra", country="UA")
    found = Speaker.objects.of_country("ID").by_name().values_list("name", flat=True)
    assert (list(found), Speaker.objects.of_country("").count()) == (["Ani", "Budi"], 3)


def test_in_office_finds_the_title_in_any_case() -> None:
    Position.objects.create(speaker=rows.speaker("Ani"), title="Menteri")
    rows.speaker("Budi")
    assert [speaker.name for speaker in Speaker.objects.in_office("menteri")] == ["Ani"]


def test_list_titles_are_those_of_most_officials_by_the_alphabet() -> None:
    for name, titles in {"Ani": ("Presiden", "Menteri"), "Budi": ("Presiden",), "Citra": ("Menteri",)}.items():
        for title in (*titles, name):
            Position.objects.create(speaker=rows.speaker(name), title=title)
    assert Position.objects.list_titles(2) == ["Menteri", "Presiden"]


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
