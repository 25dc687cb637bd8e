"""Search inside statements: which are found, in which order, with which counts."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import Statement, search_statistics
from archive.search import query_language
from archive.search.answers import Fragment
from archive.search.said import spread, statements
from archive.search.said.spoken import Wanted
from archive.search.said.statements import StatementResults, search_statements
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani: rudal jatuh di kota. Budi: perang usai, rudal ditarik. Cici: rudal rudal."


@pytest.fixture(autouse=True)
def _statements() -> None:
    article = rows.quoted(
        "Rudal dalam judul tidak dihitung",
        BODY,
        said={"Ani": "rudal jatuh di kota", "Budi": "perang usai, rudal ditarik"},
        by=rows.outlet("Harian"),
        day=date(2024, 5, 6),
    )
    rows.statement(article, rows.speaker("Cici", official=False), "rudal rudal", direct=True)
    rows.quoted("Lain", "Budi: gencatan senjata di Kursk.", said={"Budi": "gencatan senjata"}, at=("Kursk",))


def ask(text: str, **wanted: bool) -> StatementResults:
    return search_statements(query_language.parse(text), 1, Wanted(**wanted))


def said(found: StatementResults) -> list[str]:
    texts = Statement.objects.in_bulk([hit.statement_id for hit in found.hits])
    return [texts[hit.statement_id].speaker_name for hit in found.hits]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("rudal", ["Ani", "Budi"]),
        ("menarik", ["Budi"]),
        ('"rudal jatuh"', ["Ani"]),
        ("rudal -perang", ["Ani"]),
        ("judul", []),
        ("rudal media:harian", ["Ani", "Budi"]),
        ("rudal media:entah", []),
        ("rudal pejabat:ani", ["Ani"]),
        ("senjata tempat:kursk", ["Budi"]),
        ("rudal tempat:kursk", []),
        ("rudal dari:2025", []),
        ("rudal sampai:2024", ["Ani", "Budi"]),
        ("", []),
    ],
)
def test_statements_are_found(text: str, speakers: list[str]) -> None:
    assert sorted(said(ask(text))) == speakers


def test_statements_of_everybody_are_found_on_demand() -> None:
    assert sorted(said(ask("rudal", everybody=True))) == ["Ani", "Budi", "Cici"]


@pytest.mark.parametrize(("direct", "speakers"), [(True, ["Cici"]), (False, ["Ani", "Budi"])])
def test_statements_are_told_apart_by_manner(direct: bool, speakers: list[str]) -> None:
    assert sorted(said(ask("rudal", direct=direct, everybody=True))) == speakers


def test_statements_with_more_of_the_word_come_first() -> None:
    assert said(ask("rudal", everybody=True))[0] == "Cici"


def test_statements_of_few_words_come_no_sooner_for_being_short() -> None:
    full = "blokade pelabuhan utama akan diakhiri pekan depan"
    rows.quoted("Pendek", "Dedi: blokade.", said={"Dedi": "blokade"}, day=date(2024, 5, 6))
    rows.quoted("Utuh", f"Ely: {full}.", said={"Ely": full}, day=date(2024, 5, 7))
    assert said(ask("blokade")) == ["Ely", "Dedi"]


def test_statements_with_all_words_come_before_those_with_some() -> None:
    found = ask("rudal kota")
    assert (said(found)[0], found.relaxed) == ("Ani", True)


def test_words_are_marked_in_the_text_as_it_is() -> None:
    (hit,) = ask("menarik").hits
    assert hit.text == (Fragment(text="perang usai, rudal "), Fragment(text="ditarik", marked=True))


def test_facets_count_under_the_other_filters() -> None:
    found = ask("rudal pejabat:ani").spread
    assert {facet.name: [(value.value, value.count) for value in facet.values] for facet in found.facets} == {
        "outlets": [("harian", 1)],
        "officials": [("ani", 1), ("budi", 1)],
        "places": [],
    }


def test_more_statements_than_are_looked_at_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "BOUND", 1)
    found = ask("rudal")
    assert (found.total, found.more) == (1, True)
    assert said(found) == ["Budi"]  # the newest
    assert found.spread.bounded == set(spread.SETS)


def test_statements_of_an_official_are_found_however_many_newer_ones_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOUND", "FILTERED_BOUND"):
        monkeypatch.setattr(statements, name, 2)
    for number in range(4):
        rows.quoted(f"Baru {number}", "Budi: rudal lagi.", said={"Budi": "rudal lagi"}, day=date(2024, 6, 7))
    found = ask("rudal pejabat:ani")
    assert (said(found), found.total, found.more, found.spread.bounded) == (["Ani"], 1, False, {"officials"})


def test_unknown_filters_are_told() -> None:
    assert ask("rudal media:entah").unknown_filters == ("entah",)


def test_search_statements_asks_three_queries() -> None:
    with CaptureQueriesContext(connection) as captured:
        ask("rudal media:harian")
    assert len(captured) == 3


@pytest.mark.parametrize(
    ("text", "value", "count"),
    [
        ("rudal pejabat:anni", "ani", 1),
        ("rudal media:hariann", "harian", 2),
        ("senjata tempat:kurks", "kursk", 1),
    ],
)
def test_names_like_an_unknown_one_are_offered(text: str, value: str, count: int) -> None:
    (alternative,) = ask(text).alternatives
    assert (alternative.value, alternative.count, alternative.estimated) == (value, count, False)
    assert search_statements(alternative.criteria).total == count


def test_names_without_a_statement_are_not_offered() -> None:
    assert ask("gencatan pejabat:anni").alternatives == ()


def test_a_name_beside_another_is_offered_about() -> None:
    (alternative,) = ask("rudal pejabat:budi pejabat:anni").alternatives
    assert (alternative.value, alternative.count, alternative.estimated) == ("ani", 1, True)


def test_another_spelling_is_offered_with_its_statements() -> None:
    for number in range(11):
        rows.quoted(f"Kabar {number}", "Ani: gencatan berlaku.", said={"Ani": "gencatan berlaku"})
    search_statistics.measure()
    correction = ask("gencattan").correction
    assert correction is not None
    assert (query_language.render(correction.criteria), correction.count) == ("gencatan", 12)
