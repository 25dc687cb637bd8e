import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from archive.models import Outlet
from archive.web import paging
from archive.web.paging import PageLink
from tests import rows


@pytest.mark.django_db
@pytest.mark.parametrize(("page", "names"), [(1, ["A", "B"]), (2, ["C"]), (9, ["C"])])
def test_cut_gives_the_rows_of_a_page_or_of_the_last(page: int, names: list[str]) -> None:
    for name in "CAB":
        rows.outlet(name)
    found = paging.cut(Outlet.objects.order_by("name"), page, size=2)
    assert ([row.name for row in found.rows], found.total, found.more, found.pages) == (names, 3, False, 2)


@pytest.mark.django_db
def test_cut_asks_twice() -> None:
    with CaptureQueriesContext(connection) as queries:
        paging.cut(Outlet.objects.order_by("name"), 1)
    assert len(queries) == 2


@pytest.mark.django_db
def test_cut_counts_no_further_than_its_last_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "LAST_PAGE", 2)
    for name in "ABCDE":
        rows.outlet(name)
    found = paging.cut(Outlet.objects.order_by("name"), 9, size=2)
    assert ([row.name for row in found.rows], found.total, found.more, found.pages) == (["C", "D"], 4, True, 2)


def test_link_one_page_needs_no_links() -> None:
    assert paging.link(QueryDict("q=x"), 1, 1) is None


def test_link_middle_page_shows_its_neighbours_and_both_ends() -> None:
    links = paging.link(QueryDict("q=x&hal=6"), 6, 20)
    assert links is not None
    assert [link.number for link in links.numbers] == [1, None, 4, 5, 6, 7, 8, None, 20]
    assert (links.previous, links.next_) == ("?q=x&hal=5", "?q=x&hal=7")
    assert links.numbers[4] == PageLink(number=6)


def test_link_first_page_has_no_number_in_its_address() -> None:
    links = paging.link(QueryDict("q=x&hal=2"), 2, 2)
    assert links is not None
    assert (links.previous, links.next_) == ("?q=x", "")
