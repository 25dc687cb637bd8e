import pytest
from django.test import Client

from archive.web import paging
from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini di Kota Aba."


def test_outlets_lists_and_finds_by_name(client: Client) -> None:
    rows.article(by=rows.outlet("Harian Uji"))
    rows.outlet("Lain")
    assert find_texts(read(client, "/media/"), ".cards > li") == ["Harian Uji 1 artikel", "Lain 0 artikel"]
    assert find_texts(read(client, "/media/?q=HARIAN"), ".cards a") == ["Harian Uji"]


def test_outlet_shows_what_it_published_and_whom_it_cites(client: Client) -> None:
    rows.quoted("Punya kami", BODY, said={"Ani": "begini"}, at=("Kota Aba",), by=rows.outlet("Harian Uji"))
    rows.quoted("Punya lain", BODY, said={"Budi": "begini"}, by=rows.outlet("Lain"))
    page = read(client, "/media/harian-uji/")
    assert find_texts(page, ".hit h3") == ["Punya kami"]
    assert find_texts(page, ".column-narrow .ranked a") == ["Ani", "Kota Aba"]


def test_outlet_tells_how_often_it_relays_others(client: Client) -> None:
    outlet = rows.outlet("Harian Uji")
    for number, sources in enumerate((["Kantor A"], ["Kantor A", "Kantor B"], [], [])):
        rows.article(str(number), by=outlet, wire_sources=sources)
    rows.article("Lain", by=rows.outlet("Lain"), wire_sources=["Kantor C"])
    page = read(client, "/media/harian-uji/")
    assert find_texts(page, ".relayed") == ["2 artikel (50%) menyebut media yang diteruskannya."]
    assert find_texts(page, ".plain-counts li") == ["Kantor A 2 artikel", "Kantor B 1 artikel"]


def test_outlet_unknown_is_not_found(client: Client) -> None:
    read(client, "/media/entah/", 404)


@pytest.mark.parametrize("number", [1, 3])
def test_outlet_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for title in range(number):
        rows.quoted(str(title), BODY, said={"Ani": "begini"}, at=("Kota Aba",), by=rows.outlet("Harian Uji"))
    with django_assert_num_queries(9):
        client.get("/media/harian-uji/")


@pytest.mark.parametrize("number", [1, 3])
def test_outlets_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for name in range(number):
        rows.article(by=rows.outlet(str(name)))
    with django_assert_num_queries(3):
        client.get("/media/")


def test_outlet_leads_to_its_feed(client: Client) -> None:
    rows.article("Judul", by=rows.outlet("Harian Uji"))
    page = read(client, "/media/harian-uji/")
    assert [link["href"] for link in page.select("main a[type='application/atom+xml']")] == ["/media/harian-uji.atom"]


def test_list_that_ends_with_its_pages_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "LAST_PAGE", 2)
    for number in range(2 * 48 + 1):
        rows.outlet(f"Media {number}")
    assert find_texts(read(client, "/media/"), ".pagination + .notice") == []
    assert find_texts(read(client, "/media/?hal=2"), ".pagination + .notice") == [
        "Daftar ini berakhir di halaman 2, walaupun masih ada yang lain. Persempit pencarian untuk melihatnya."
    ]
