"""How statements spread: each count equals the number of statements that the link behind it leads to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from archive.search.criteria import Clause, Criteria, Word
from archive.search.said.speeches import list_speeches
from archive.search.said.spoken import Wanted
from archive.search.said.spread import Spread
from archive.search.said.statements import search_statements
from tests import rows

pytestmark = pytest.mark.django_db

RUDAL = (Clause(alternatives=(Word(text="rudal"),)),)
DAYS = {"since": date(2024, 3, 1), "until": date(2024, 3, 31)}


@pytest.fixture(autouse=True)
def _statements() -> None:
    text = "Ani: rudal jatuh. Budi: rudal ditarik. Kursk dan Kyiv."
    said = {"Ani": "rudal jatuh", "Budi": "rudal ditarik"}
    first = rows.quoted("A", text, said=said, at=("Kursk", "Kyiv"), by=rows.outlet("Harian"), day=date(2024, 3, 4))
    rows.statement(first, rows.speaker("Cici", official=False), "ditarik", direct=True)
    rows.quoted("B", text, said={"Ani": "rudal jatuh"}, at=("Kursk",), by=rows.outlet("Mingguan"), day=date(2024, 5, 6))
    last = rows.quoted("C", "Budi: rudal usai. Kyiv.", said={"Budi": "rudal usai"}, at=("Kyiv",), day=None)
    rows.statement(last, rows.speaker("Budi"), "rudal", direct=True)


def _count(criteria: Criteria, wanted: Wanted) -> int:
    return _ask(criteria, wanted)[0]


def _ask(criteria: Criteria, wanted: Wanted) -> tuple[int, Spread]:
    if criteria.has_words:
        found = search_statements(criteria, 1, wanted)
        return found.total, found.spread
    listed = list_speeches(criteria, wanted, 1)
    assert listed.spread is not None
    return listed.total, listed.spread


def _lead(spread: Spread, criteria: Criteria, wanted: Wanted) -> Iterator[tuple[str, int, int]]:
    """Each count of the spread with the number that its value alone leads to."""
    for facet in spread.facets:
        for value in facet.values:
            changes = {facet.name: (value.value,)}
            yield value.value, value.count, _count(replace(criteria, **changes), wanted)
    for bar in spread.histogram.bars:
        yield str(bar.since), bar.count, _count(replace(criteria, since=bar.since, until=bar.until), wanted)
    for direct, count in spread.manners.items():
        yield f"direct {direct}", count, _count(criteria, replace(wanted, direct=direct))


@pytest.mark.parametrize("clauses", [RUDAL, ()], ids=["words", "newest"])
@pytest.mark.parametrize(
    "wanted", [Wanted(), Wanted(direct=True), Wanted(everybody=True)], ids=["all", "direct", "everybody"]
)
@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"outlets": ("harian",)},
        {"officials": ("ani",)},
        {"places": ("kyiv",)},
        DAYS,
        {"places": ("kursk",), "officials": ("budi",), **DAYS},
        {"outlets": ("entah",)},
        {"outlets": ("harian", "mingguan"), "places": ("kursk",)},
    ],
    ids=str,
)
def test_spread_counts_what_its_values_lead_to(
    clauses: tuple[Clause, ...], wanted: Wanted, filters: dict[str, object]
) -> None:
    criteria = Criteria(clauses=clauses, **filters)
    spread = _ask(criteria, wanted)[1]
    assert [lead for lead in _lead(spread, criteria, wanted) if lead[1] != lead[2]] == []


@pytest.mark.parametrize("clauses", [RUDAL, ()], ids=["words", "newest"])
def test_spread_holds_every_value(clauses: tuple[Clause, ...]) -> None:
    spread = _ask(Criteria(clauses=clauses), Wanted())[1]
    assert {facet.name: [(value.value, value.count) for value in facet.values] for facet in spread.facets} == {
        "outlets": [("harian", 2), ("mingguan", 1)],
        "officials": [("budi", 3), ("ani", 2)],
        "places": [("kyiv", 4), ("kursk", 3)],
    }
    assert [(bar.since, bar.count) for bar in spread.histogram.bars] == [(date(2024, 3, 1), 2), (date(2024, 5, 1), 1)]
    assert (spread.histogram.uncertain, spread.manners, spread.bounded) == (2, {True: 1, False: 4}, frozenset())


def test_spread_shows_selected_values_without_statements() -> None:
    (outlets, _, _) = _ask(Criteria(clauses=RUDAL, outlets=("mingguan",), places=("kyiv",)), Wanted())[1].facets
    assert [(value.value, value.count, value.selected) for value in outlets.values] == [
        ("harian", 2, False),
        ("mingguan", 0, True),
    ]
