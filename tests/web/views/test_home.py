import pytest
from django.test import Client

from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini di Kota Aba."


def test_home_of_an_empty_archive_says_so(client: Client) -> None:
    assert find_texts(read(client, "/"), ".empty") == [
        "Arsip ini masih kosong. Setelah artikel dimasukkan, artikel terbaru, grafik dan peta muncul di sini."
    ]


def test_home_shows_newest_articles_and_who_is_cited(client: Client) -> None:
    rows.quoted("Lama", BODY, said={"Ani": "begini"}, at=("Kota Aba",), day=rows.date(2023, 1, 1))
    rows.quoted("Baru", BODY, said={"Ani": "begini"})
    page = read(client, "/")
    assert find_texts(page, "#terbaru + ol li > a") == ["Baru", "Lama"]
    assert find_texts(page, "#dikutip + h3 + ol a") == ["Ani"]


def test_home_counts_what_the_archive_holds(client: Client) -> None:
    rows.quoted("Satu", BODY, said={"Ani": "begini"}, at=("Kota Aba",), by=rows.outlet("Uji"))
    rows.quoted("Dua", BODY, said={"Ani": "begini"}, by=rows.outlet("Lain"))
    assert find_texts(read(client, "/"), ".numbers-strip dd") == ["2", "1", "1", "2"]


def test_home_is_about_the_newest_month(client: Client) -> None:
    rows.quoted("Lama", BODY, said={"Ani": "begini"}, at=("Kota Aba",), day=rows.date(2023, 1, 1))
    rows.quoted("Baru", "Budi berkata begini di Kota Baru.", said={"Budi": "begini"}, at=("Kota Baru",))
    page = read(client, "/")
    assert find_texts(page, "#dikutip") == ["Paling banyak dibicarakan, Mei 2024"]
    assert find_texts(page, "section:has(#dikutip) .ranked a") == ["Budi", "Kota Baru"]


def test_home_of_articles_without_days_has_no_month(client: Client) -> None:
    rows.article(day=None)
    assert read(client, "/").select("#dikutip") == []


def test_home_draws_places_on_the_map(client: Client) -> None:
    rows.place("Kota Aba", latitude=0.0, longitude=0.0)
    rows.quoted("Judul", BODY, said={}, at=("Kota Aba",))
    circle = read(client, "/").select_one(".map circle")
    assert (circle["cx"], circle["cy"], circle.parent["href"]) == ("500.0", "253.0", "/tempat/kota-aba/")


def test_home_leaves_out_hidden_articles(client: Client) -> None:
    rows.quoted("Rahasia", BODY, said={"Ani": "begini"}, hidden=True)
    assert "Rahasia" not in read(client, "/").get_text()


@pytest.mark.parametrize("number", [1, 3])
def test_home_asks_a_constant_number_of_queries(client: Client, number: int, django_assert_num_queries: object) -> None:
    for title in range(number):
        rows.quoted(str(title), BODY, said={"Ani": "begini"}, at=("Kota Aba",), by=rows.outlet(str(title)))
    with django_assert_num_queries(11):
        client.get("/")
