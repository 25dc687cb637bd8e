from datetime import date

import pytest
from django.test import Client

from archive.search.said import statements
from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal jatuh. Budi berkata perang usai."


def _article(**values: object) -> None:
    article = rows.quoted("Judul", BODY, said={"Ani": "rudal jatuh"}, **values)
    rows.statement(article, rows.speaker("Budi", official=False), "perang usai")


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("", ["rudal jatuh"]),
        ("semua=1", ["rudal jatuh", "perang usai"]),
        ("q=jatuhnya", ["rudal jatuh"]),
        ("q=perang", []),
        ("cara=langsung", []),
        ("cara=tidak-langsung&q=rudal", ["rudal jatuh"]),
        ("q=rudal&media=entah", []),
        ("tempat=entah", []),
        ("q=perang&semua=1", ["perang usai"]),
        ("pejabat=ani", ["rudal jatuh"]),
        ("pejabat=entah", []),
        ("media=uji", ["rudal jatuh"]),
        ("dari=2025", []),
    ],
)
def test_statements_are_narrowed_by_the_address(client: Client, query: str, texts: list[str]) -> None:
    _article(by=rows.outlet("Uji"))
    assert find_texts(read(client, f"/pernyataan/?{query}"), "blockquote") == texts


def test_statements_active_filter_can_be_removed(client: Client) -> None:
    _article()
    assert [link["href"] for link in read(client, "/pernyataan/?q=a&pejabat=ani").select(".active a")] == ["?q=a"]


@pytest.mark.parametrize("query", ["q=%00%27", "q=:*%26", "hal=999", "pejabat=%00", "dari=x"])
def test_statements_hostile_query_is_a_page(client: Client, query: str) -> None:
    _article()
    read(client, f"/pernyataan/?{query}")


@pytest.mark.parametrize("number", [1, 3])
def test_statements_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for name in range(number):
        _article(by=rows.outlet(str(name)))
    with django_assert_num_queries(4):
        client.get("/pernyataan/?q=rudal")


def test_statements_mark_the_words(client: Client) -> None:
    _article()
    assert find_texts(read(client, "/pernyataan/?q=jatuhnya"), "blockquote mark") == ["jatuh"]


def test_statements_filter_typed_in_the_box_narrows_without_words(client: Client) -> None:
    rows.quoted("Judul", "Ani berkata begini. Budi berkata begitu.", said={"Ani": "begini", "Budi": "begitu"})
    assert find_texts(read(client, "/pernyataan/?q=pejabat:budi"), "blockquote") == ["begitu"]


@pytest.mark.parametrize("query", ["", "q=rudal"])
def test_statements_show_facets_with_counts(client: Client, query: str) -> None:
    text, day = f"{BODY} Kursk.", date(2024, 3, 4)
    rows.quoted("Judul", text, said={"Ani": "rudal jatuh"}, by=rows.outlet("Uji"), at=("Kursk",), day=day)
    page = read(client, f"/pernyataan/?{query}")
    assert find_texts(page, ".facet > ul > li") == ["Uji 1", "Ani 1", "Kursk 1"]
    assert find_texts(page, ".sorts:first-of-type li") == ["Semua 1", "Kutipan langsung 0", "Tidak langsung 1"]
    assert find_texts(page, ".facet tbody tr > *") == ["Maret 2024", "1"]


@pytest.mark.parametrize("number", [1, 3])
def test_statements_without_words_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for name in range(number):
        _article(by=rows.outlet(str(name)))
    with django_assert_num_queries(3):
        client.get("/pernyataan/?media=0")


def test_statements_tell_that_the_newest_alone_were_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "BOUND", 1)
    _article(by=rows.outlet("Uji"))
    page = read(client, "/pernyataan/?q=rudal")
    assert find_texts(page, ".facet > ul > li") == ["Uji setidaknya 1", "Ani setidaknya 1"]
    assert find_texts(page, ".facets .hint") == [
        "“Setidaknya”: hanya pernyataan terbaru di antara yang memuat kata-kata itu yang dihitung."
    ]


def test_statements_offer_a_name_like_an_unknown_one(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    (link,) = read(client, "/pernyataan/?q=rudal&media=harian+uij&cara=tidak-langsung").select(".suggestions a")
    assert link["href"] == "?q=rudal&media=harian-uji&cara=tidak-langsung"


def _publish_many(outlets: int) -> None:
    for number in range(outlets):
        _article(by=rows.outlet(f"Media {number}"))


@pytest.mark.parametrize("query", ["", "q=rudal"])
def test_statements_lead_to_all_values_of_a_facet(client: Client, query: str) -> None:
    _publish_many(13)
    page = read(client, f"/pernyataan/?{query}&cara=tidak-langsung")
    asked = "&".join(part for part in (query, "cara=tidak-langsung") if part)
    assert [link["href"] for link in page.select(".facet-all a")] == [f"/pernyataan/saringan/media/?{asked}"]


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("", ["Media 0 1 pernyataan", "Media 1 1 pernyataan"]),
        ("semua=1", ["Media 0 2 pernyataan", "Media 1 2 pernyataan"]),
        ("cara=langsung", []),
        ("q=perang&semua=1", ["Media 0 1 pernyataan", "Media 1 1 pernyataan"]),
        ("nama=1", ["Media 1 1 pernyataan"]),
    ],
)
def test_facet_page_of_statements_counts_what_the_address_asks(client: Client, query: str, values: list[str]) -> None:
    _publish_many(2)
    page = read(client, f"/pernyataan/saringan/media/?{query}")
    assert find_texts(page, ".values > li") == values


def test_facet_page_of_statements_leads_back_to_them(client: Client) -> None:
    _article(by=rows.outlet("Uji"))
    page = read(client, "/pernyataan/saringan/pejabat/?q=rudal&cara=tidak-langsung&nama=a")
    form = page.select_one(".facet-form")
    hidden = [(field["name"], field["value"]) for field in form.select("[type=hidden]")]
    assert (form["action"], hidden) == ("/pernyataan/", [("q", "rudal"), ("cara", "tidak-langsung")])
    assert page.select_one(".kicker a")["href"] == "/pernyataan/?q=rudal&cara=tidak-langsung"
    assert client.get("/pernyataan/saringan/entah/").status_code == 404


@pytest.mark.parametrize("query", ["", "q=rudal"])
@pytest.mark.parametrize("number", [1, 3])
def test_facet_page_of_statements_asks_a_constant_number_of_queries(
    client: Client, number: int, query: str, django_assert_num_queries: object
) -> None:
    _publish_many(number)
    with django_assert_num_queries(2 if query else 1):
        client.get(f"/pernyataan/saringan/media/?{query}")


@pytest.mark.parametrize("query", ["q=%00%27", "q=:*%26", "hal=999", "nama=%00%25_", "dari=x"])
def test_facet_page_of_statements_hostile_query_is_a_page(client: Client, query: str) -> None:
    _article()
    read(client, f"/pernyataan/saringan/tempat/?{query}")


def test_statements_offer_names_in_the_words_as_filters(client: Client) -> None:
    _article()
    page = read(client, "/pernyataan/?q=rudal+ani&cara=tidak-langsung")
    assert find_texts(page, ".suggestions .chip") == ["Pejabat yang dikutip Ani 1"]
    assert page.select_one(".suggestions .chip")["href"] == "?q=rudal&pejabat=ani&cara=tidak-langsung"


def test_statements_without_any_say_what_to_try(client: Client) -> None:
    page = read(client, "/pernyataan/?q=gajah&media=lain&cara=langsung")
    assert find_texts(page, ".empty li") == [
        "Periksa ejaan, atau pakai lebih sedikit kata.",
        "Hapus satu saringan di atas.",
        "Cari di dalam seluruh artikel",
        "Lihat semua pernyataan",
    ]
    assert [link["href"] for link in page.select(".empty a")] == [
        "/cari/?q=gajah&media=lain&cara=langsung",
        "/pernyataan/",
    ]
    assert page.select(".take-out") == []


def test_statements_of_nobody_offer_nothing_to_try(client: Client) -> None:
    assert find_texts(read(client, "/pernyataan/"), ".empty") == ["Tidak ada pernyataan yang cocok."]
