from datetime import date

import pytest
from django.test import Client

from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 6)


def _uncertain() -> None:
    period = {"published_precision": "range", "published_basis": "office terms"}
    rows.article("Mungkin", day=None, published_earliest=date(2024, 5, 1), published_latest=date(2024, 5, 9), **period)


def test_years_counts_articles_by_month_and_the_uncertain_apart(client: Client) -> None:
    rows.article(day=date(2020, 1, 1))
    rows.article(day=DAY)
    rows.article(day=None)
    page = read(client, "/tanggal/")
    assert [(link["href"], link.text) for link in page.select(".heat td a")] == [
        ("/tanggal/2024/5/", "1 artikel"),
        ("/tanggal/2020/1/", "1 artikel"),
    ]
    assert find_texts(page, ".notice") == ["1 artikel tidak pasti tahun terbitnya dan tidak ada dalam tabel."]


def test_year_is_twelve_calendars(client: Client) -> None:
    rows.article(day=DAY)
    _uncertain()
    page = read(client, "/tanggal/2024/")
    assert len(page.select(".month")) == 12
    assert find_texts(page, "#bulan-5") == ["Mei 2 artikel"]
    assert [(link["href"], link.text) for link in page.select(".month td a")] == [
        ("/tanggal/2024/5/6/", "6: 1 artikel")
    ]


def test_month_tells_how_many_articles_are_of_no_certain_day(client: Client) -> None:
    rows.article(day=DAY)
    _uncertain()
    assert find_texts(read(client, "/tanggal/2024/5/"), ".lead") == ["2 artikel (1 di antaranya tidak pasti harinya)"]


def test_month_is_a_calendar(client: Client) -> None:
    rows.article(day=DAY)
    page = read(client, "/tanggal/2024/5/")
    assert [(link["href"], link.span.text) for link in page.select(".calendar a")] == [("/tanggal/2024/5/6/", "6")]


def test_day_sets_uncertain_articles_apart(client: Client) -> None:
    rows.article("Pasti", day=DAY)
    _uncertain()
    page = read(client, "/tanggal/2024/5/6/")
    assert find_texts(page, "main > .hits h3") == ["Pasti"]
    assert find_texts(page, ".uncertain li") == ["Mungkin antara 1 Mei dan 9 Mei 2024"]


def test_day_shows_where_it_happened(client: Client) -> None:
    rows.place("Kota Aba", latitude=50.0, longitude=30.0)
    rows.quoted("Pasti", "Kota Aba", said={}, at=("Kota Aba",), day=DAY)
    rows.quoted("Lain", "Kota Aba", said={}, at=("Kota Aba",), day=date(2024, 5, 7))
    page = read(client, "/tanggal/2024/5/6/")
    assert [link["href"] for link in page.select(".map svg a")] == ["/tempat/kota-aba/"]
    assert find_texts(page, ".hits .at") == ["Tempat: Kota Aba"]


def test_day_with_leading_zeros_is_the_same(client: Client) -> None:
    rows.article("Pasti", day=DAY)
    assert find_texts(read(client, "/tanggal/2024/05/06/"), "h1") == ["Senin, 6 Mei 2024"]


@pytest.mark.parametrize(
    "path",
    ["/tanggal/0/", "/tanggal/10000/", "/tanggal/2024/13/", "/tanggal/2023/2/29/", "/tanggal/99999999999999999999/"],
)
def test_day_that_the_calendar_lacks_is_not_found(client: Client, path: str) -> None:
    read(client, path, 404)


@pytest.mark.parametrize("path", ["/tanggal/1/1/1/", "/tanggal/9999/12/31/", "/tanggal/1/1/", "/tanggal/9999/12/"])
def test_day_at_the_ends_of_the_calendar_is_a_page(client: Client, path: str) -> None:
    read(client, path)


@pytest.mark.parametrize("number", [1, 3])
def test_day_asks_a_constant_number_of_queries(client: Client, number: int, django_assert_num_queries: object) -> None:
    for name in range(number):
        rows.article(day=DAY, by=rows.outlet(str(name)))
        _uncertain()
    with django_assert_num_queries(6):
        client.get("/tanggal/2024/5/6/")


@pytest.mark.parametrize(("path", "queries"), [("/tanggal/", 1), ("/tanggal/2024/", 2), ("/tanggal/2024/5/", 2)])
@pytest.mark.parametrize("number", [1, 3])
def test_calendars_ask_a_constant_number_of_queries(
    client: Client, path: str, queries: int, number: int, django_assert_num_queries: object
) -> None:
    for day in range(number):
        rows.article(day=date(2024 - day, 5, 6 + day))
    with django_assert_num_queries(queries):
        client.get(path)
