"""The statement that answers a page: its rows by section."""

import pytest

from archive.search import filters, matching, query_language, terms
from archive.search.asking import breadth, pages
from archive.search.asking.breadth import Breadth
from archive.search.asking.pages import Row
from archive.search.asking.questions import Question
from tests import rows

pytestmark = pytest.mark.django_db


def prepare(text: str) -> Question:
    criteria = query_language.parse(text)
    vocabulary = terms.read(criteria.clauses)
    return Question(
        criteria=criteria,
        vocabulary=vocabulary,
        matching=matching.match(criteria.clauses, vocabulary),
        filters=filters.resolve(criteria, filters.look_up(filters.names_of(criteria))),
    )


def test_read_rows_groups_by_section_in_order() -> None:
    first, second, third = (
        ("hit", 1, 7, None, None, 0.5, None),
        ("hit", 2, 8, None, None, 0.4, None),
        ("total",) + (0,) * 6,
    )
    sections = pages.read_rows([first, second, third])
    assert list(sections) == ["hit", "total"]
    assert sections["hit"][1] == Row(section="hit", position=2, id=8, slug=None, name=None, number=0.4, flag=None)


@pytest.mark.parametrize("text", ["", "rudal", "dari:2024"])
def test_ask_of_empty_archive_has_a_total_alone(text: str) -> None:
    question = prepare(text)
    sections = pages.ask(question, breadth.measure(question), offset=0)
    assert {name: [row.number for row in found] for name, found in sections.items()} == {"total": [0]}


def test_ask_shows_most_frequent_values_and_selected_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "FACET_VALUES", 1)
    for name, count in {"Banyak": 3, "Sedang": 2, "Sedikit": 1}.items():
        for number in range(count):
            rows.article(f"{name} {number}", by=rows.outlet(name))
    question = prepare("media:sedikit")
    sections = pages.ask(question, breadth.measure(question), offset=0)
    assert [(row.slug, row.number, row.flag) for row in sections["outlets"]] == [
        ("banyak", 3, False),
        ("sedikit", 1, True),
    ]


def test_ask_beyond_the_end_gives_the_last_page() -> None:
    for number in range(21):
        rows.article(f"Nomor {number}")
    assert len(pages.ask(prepare(""), Breadth(whole=True), offset=400)["hit"]) == 1


def test_rank_gives_external_ids_without_pages() -> None:
    for number in range(25):
        rows.article(f"Nomor {number}", "Rudal.", key=f"k{number}")
    question = prepare("rudal")
    assert len(pages.rank(question, breadth.measure(question), size=25)) == 25
