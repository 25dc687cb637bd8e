from datetime import date

import pytest

from archive.search import arrivals
from archive.search.criteria import Criteria
from archive.search.query_language import parse
from archive.search.said.spoken import Wanted
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal menghantam Kota Aba."


def _make(number: int) -> list[int]:
    return [
        rows.quoted(f"Judul {at}", BODY, said={"Ani": "rudal menghantam Kota Aba"}, day=date(2024, 5, 28 - at)).pk
        for at in range(number)
    ]


def test_arrivals_are_in_the_order_of_the_archive_not_of_publication() -> None:
    first, second = _make(2)
    assert [arrival.hit.article_id for arrival in arrivals.list_articles(parse("rudal"))] == [second, first]


def test_arrivals_go_on_before_a_number() -> None:
    first, second, third = _make(3)
    found = arrivals.list_articles(Criteria(), before=third)
    assert [arrival.hit.article_id for arrival in found] == [second, first]


def test_arrivals_are_as_many_as_a_part_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "SIZE", 1)
    made = _make(2)
    assert [arrival.hit.article_id for arrival in arrivals.list_articles(Criteria())] == made[1:]


def test_arrivals_of_statements_are_the_last_first() -> None:
    first, second = _make(2)
    found = arrivals.list_statements(Criteria(officials=("ani",)), Wanted())
    assert [record.article.id for record in found] == [second, first]
    older = arrivals.list_statements(Criteria(), Wanted(), before=found[0].id)
    assert [record.article.id for record in older] == [first]


@pytest.mark.parametrize("number", [1, 3])
def test_arrivals_ask_a_constant_number_of_queries(number: int, django_assert_num_queries: object) -> None:
    _make(number)
    with django_assert_num_queries(3):
        arrivals.list_articles(parse("rudal"))
    with django_assert_num_queries(4):
        arrivals.list_statements(parse("rudal"), Wanted())
