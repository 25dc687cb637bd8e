"""Names in the query, offered as filters."""

import pytest

from archive.search import query_language, suggestions
from archive.search.asking import samples
from archive.search.results import search
from tests import rows

pytestmark = pytest.mark.django_db


def suggest(text: str) -> list[tuple[str, str, int, str]]:
    """Facet, slug, count and remaining query of each suggestion."""
    found = search(query_language.parse(text)).suggestions
    return [(one.facet, one.value, one.count, query_language.render(one.criteria)) for one in found]


@pytest.fixture(autouse=True)
def _articles() -> None:
    rutte = rows.speaker("Mark Rutte")
    rutte.names.create(name="Sekjen Rutte", key="sekjen rutte")
    rows.quoted(
        "Satu",
        "Rudal di Kursk: perang usai, kata Mark Rutte.",
        said={"Mark Rutte": "perang usai"},
        at=("Kursk",),
        by=rows.outlet(),
    )
    rows.quoted("Dua", "Beras di Kursk.", said={}, at=("Kursk",), by=rows.outlet())
    rows.place("Sepi")


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("kursk", [("places", "kursk", 2, 'tempat:"kursk"')]),
        ("rudal KURSK", [("places", "kursk", 1, 'rudal tempat:"kursk"')]),
        ("mark rutte", [("officials", "mark-rutte", 1, 'pejabat:"mark-rutte"')]),
        ('"sekjen rutte" rudal', [("officials", "mark-rutte", 1, 'rudal pejabat:"mark-rutte"')]),
        ("harian uji", [("outlets", "harian-uji", 2, 'media:"harian-uji"')]),
        (
            "mark rutte kursk",
            [
                ("officials", "mark-rutte", 1, 'kursk pejabat:"mark-rutte"'),
                ("places", "kursk", 1, 'mark rutte tempat:"kursk"'),
            ],
        ),
        ("sepi", []),
        ("rutte", []),
        ("-kursk", []),
        ("kursk OR moskow", []),
        ("kurs*", []),
        ("kursk tempat:kursk", []),
        ("kursk dari:2030", []),
    ],
)
def test_names_in_query_are_offered(text: str, suggested: list[tuple[str, str, int, str]]) -> None:
    assert suggest(text) == suggested


def test_count_is_that_of_the_list() -> None:
    (one,) = search(query_language.parse("rudal kursk media:harian-uji")).suggestions
    assert one.count == search(one.criteria).total


def test_find_spans_gives_the_longest_first() -> None:
    spans = suggestions.find_spans(query_language.parse("mark rutte nato"))
    assert [span.key for span in spans] == [
        "mark rutte nato",
        "mark rutte",
        "rutte nato",
        "mark",
        "rutte",
        "nato",
    ]


def test_find_spans_is_bounded() -> None:
    text = " ".join(f"kata{number}" for number in range(30))
    spans = suggestions.find_spans(query_language.parse(text))
    assert len(spans) <= suggestions.QUERY_WORDS * suggestions.NAME_WORDS


def alternatives(text: str) -> list[tuple[str, str, int, str]]:
    """Facet, slug, count and query of each name offered for values that the archive does not know."""
    found = search(query_language.parse(text)).alternatives
    return [(one.facet, one.value, one.count, query_language.render(one.criteria)) for one in found]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ('pejabat:"mark rut', [("officials", "mark-rutte", 1, 'pejabat:"mark-rutte"')]),
        ("pejabat:rute", [("officials", "mark-rutte", 1, 'pejabat:"mark-rutte"')]),
        ("beras tempat:kurks", [("places", "kursk", 1, 'beras tempat:"kursk"')]),
        ("media:harian", [("outlets", "harian-uji", 2, 'media:"harian-uji"')]),
        ("pejabat:kursk", []),
        ("tempat:sepii", []),
        ("tempat:kursk", []),
        ("tempat:%", []),
    ],
)
def test_names_alike_are_offered_for_unknown_values(text: str, offered: list[tuple[str, str, int, str]]) -> None:
    assert alternatives(text) == offered


def test_count_of_a_broad_suggestion_is_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggestions, "BROAD", 0)
    monkeypatch.setattr(samples, "SMALL", 0)
    for number in range(16):
        rows.quoted(f"Lagi {number}", "Rudal di Kursk.", said={}, at=("Kursk",))
    (one,) = search(query_language.parse("rudal kursk")).suggestions
    assert (one.estimated, one.count % samples.FACTORS[0]) == (True, 0)
