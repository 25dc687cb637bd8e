import pytest
from django.test import Client

from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini di Kota Aba."


def _in_city(**values: object) -> None:
    province = rows.place("Provinsi Aba", type="province")
    rows.place("Kota Aba", parent=province, latitude=1.0, longitude=2.0)
    rows.quoted("Judul", BODY, said={"Ani": "begini"}, at=("Kota Aba",), **values)


def test_places_lists_and_finds_by_name(client: Client) -> None:
    _in_city()
    assert find_texts(read(client, "/tempat/"), ".cards > li") == [
        "Kota Aba kota, Provinsi Aba 1 artikel",
        "Provinsi Aba provinsi 1 artikel",
    ]
    assert find_texts(read(client, "/tempat/?q=prov"), ".cards a") == ["Provinsi Aba"]


def test_place_includes_articles_of_the_places_inside(client: Client) -> None:
    _in_city()
    page = read(client, "/tempat/provinsi-aba/")
    assert (find_texts(page, ".hit h3"), find_texts(page, ".facts .chip")) == (["Judul"], ["Kota Aba"])


def test_place_includes_articles_with_it_at_their_head(client: Client) -> None:
    rows.article("Judul", dateline_place=rows.place("Kota Aba", parent=rows.place("Provinsi Aba", type="province")))
    for slug in ("kota-aba", "provinsi-aba"):
        assert find_texts(read(client, f"/tempat/{slug}/"), ".hit h3") == ["Judul"]


def test_place_names_what_it_lies_in(client: Client) -> None:
    _in_city()
    assert find_texts(read(client, "/tempat/kota-aba/"), ".crumbs li") == ["Tempat", "Provinsi Aba"]


def test_place_merged_into_another_leads_there(client: Client) -> None:
    rows.place("Kiev", merged_into=rows.place("Kyiv"))
    response = client.get("/en/tempat/kiev/")
    assert (response.status_code, response["Location"]) == (301, "/en/tempat/kyiv/")


def test_place_unknown_is_not_found(client: Client) -> None:
    read(client, "/tempat/entah/", 404)


@pytest.mark.parametrize("number", [1, 3])
def test_place_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for title in range(number):
        _in_city(by=rows.outlet(str(title)))
        rows.place(f"Desa {title}", parent=rows.place("Kota Aba"))
    with django_assert_num_queries(6):
        client.get("/tempat/kota-aba/")


@pytest.mark.parametrize("number", [1, 3])
def test_places_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    _in_city()
    for name in range(number):
        rows.place(f"Desa {name}", parent=rows.place("Kota Aba"))
    with django_assert_num_queries(4):
        client.get("/tempat/")


def test_place_leads_to_its_feed(client: Client) -> None:
    _in_city()
    page = read(client, "/tempat/kota-aba/")
    assert [link["href"] for link in page.select("main a[type='application/atom+xml']")] == ["/tempat/kota-aba.atom"]
