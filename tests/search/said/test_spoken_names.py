"""Names in the words of a search of statements, offered as filters."""

import pytest

from archive.search import query_language
from archive.search.answers import Suggestion
from archive.search.said import speeches, spoken_names
from archive.search.said.spoken import Wanted
from archive.search.said.statements import search_statements
from tests import rows

pytestmark = pytest.mark.django_db


def suggest(text: str, **wanted: bool) -> tuple[Suggestion, ...]:
    return spoken_names.suggest(query_language.parse(text), Wanted(**wanted))


def brief(found: tuple[Suggestion, ...]) -> list[tuple[str, int, str]]:
    """Facet, count and remaining query of each suggestion."""
    return [(one.facet, one.count, query_language.render(one.criteria)) for one in found]


@pytest.fixture(autouse=True)
def _statements() -> None:
    body = "Kursk. Mark Rutte: perang usai, rudal habis. Ani: rudal jatuh di Kursk. Budi: rudal Kursk."
    article = rows.quoted(
        "Satu",
        body,
        said={"Mark Rutte": "perang usai, rudal habis", "Ani": "rudal jatuh di Kursk"},
        at=("Kursk",),
        by=rows.outlet(),
    )
    rows.statement(article, rows.speaker("Budi", official=False), "rudal Kursk", direct=True)
    rows.quoted("Dua", "Mark Rutte: beras habis.", said={"Mark Rutte": "beras habis"}, by=rows.outlet("Lain"))
    rows.place("Sepi")


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("mark rutte", [("officials", 2, 'pejabat:"mark-rutte"')]),
        ("rudal MARK RUTTE", [("officials", 1, 'rudal pejabat:"mark-rutte"')]),
        ("kursk", [("places", 2, 'tempat:"kursk"')]),
        ("harian uji", [("outlets", 2, 'media:"harian-uji"')]),
        ("mark rutte tempat:kursk", [("officials", 1, 'pejabat:"mark-rutte" tempat:"kursk"')]),
        ("mark rutte pejabat:ani", [("officials", 3, 'pejabat:"ani" pejabat:"mark-rutte"')]),
        ("kursk pejabat:ani", [("places", 1, 'pejabat:"ani" tempat:"kursk"')]),
        ("budi", []),
        ("sepi", []),
        ("rudal", []),
        ("-kursk", []),
        ("kursk tempat:kursk", []),
        ("kursk dari:2030", []),
        ("kursk media:entah", []),
        ("mark rutte beras dari:2024-05-06", [("officials", 1, 'beras pejabat:"mark-rutte" dari:2024-05-06')]),
    ],
)
def test_names_in_the_words_are_offered(text: str, suggested: list[tuple[str, int, str]]) -> None:
    assert brief(suggest(text)) == suggested


@pytest.mark.parametrize(("wanted", "count"), [({}, 2), ({"everybody": True}, 3), ({"direct": False}, 2)])
def test_names_count_the_statements_that_are_wanted(wanted: dict[str, bool], count: int) -> None:
    assert [one.count for one in suggest("kursk", **wanted)] == [count]
    assert [one.count for one in suggest("rudal kursk", **wanted)] == [count]


@pytest.mark.parametrize("text", ["mark rutte", "rudal mark rutte", "kursk", "rudal kursk", "mark rutte pejabat:ani"])
def test_names_lead_to_as_many_statements_as_they_say(text: str) -> None:
    for one in suggest(text):
        wanted = one.criteria
        found = search_statements(wanted) if wanted.has_words else speeches.list_speeches(wanted, Wanted(), 1)
        assert found.total == one.count


def test_names_with_more_statements_than_are_looked_at_are_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spoken_names, "BOUND", 2)
    assert [one.estimated for text in ("kursk", "rudal kursk") for one in suggest(text)] == [True, True]


@pytest.mark.parametrize(("text", "queries"), [("rudal", 1), ("mark rutte kursk", 3), ("tempat:kursk", 0)])
def test_names_ask_few_queries(text: str, queries: int, django_assert_num_queries: object) -> None:
    criteria = query_language.parse(text)
    with django_assert_num_queries(queries):
        spoken_names.suggest(criteria, Wanted())
