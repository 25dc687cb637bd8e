import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation

from archive.search.criteria import Criteria
from archive.search.results import Histogram, SearchResults
from archive.web.forms import SearchForm
from archive.web.views.search import describe
from tests import rows
from tests.web.views.pages import find_texts, read

pytestmark = pytest.mark.django_db

BODY = "Ani berkata rudal menghantam Kota Aba. Tidak ada korban."


def _article(title: str = "Rudal jatuh", **values: object) -> None:
    rows.quoted(title, BODY, said={"Ani": "rudal menghantam Kota Aba"}, at=("Kota Aba",), **values)


def test_search_marks_the_words(client: Client) -> None:
    _article()
    page = read(client, "/cari/?q=rudal")
    assert find_texts(page, ".hit mark") == ["Rudal", "rudal"]


def test_search_counts_and_links_facets(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    page = read(client, "/cari/?q=rudal")
    links = {link.bdi.text: link["href"] for link in page.select(".facet li a")}
    assert links == {
        "Harian Uji": "?q=rudal&media=harian-uji",
        "Ani": "?q=rudal&pejabat=ani",
        "Kota Aba": "?q=rudal&tempat=kota-aba",
    }


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("pejabat=ani", ["Satu", "Dua"]),
        ("media=harian-uji", ["Satu"]),
        ("media=harian-uji&media=lain", ["Satu", "Dua"]),
        ("dari=2024-06-01", ["Satu"]),
        ("dari=2024-05&sampai=2024-05", ["Dua"]),
        ("tempat=kota-aba&urut=terlama", ["Dua", "Satu"]),
        ("q=-rudal", []),
    ],
)
def test_search_filters_by_address(client: Client, query: str, titles: list[str]) -> None:
    _article("Satu", by=rows.outlet("Harian Uji"), day=rows.date(2024, 6, 7))
    _article("Dua", by=rows.outlet("Lain"), day=rows.date(2024, 5, 6))
    assert find_texts(read(client, f"/cari/?{query}"), ".hit h3") == titles


def test_search_form_keeps_the_filters(client: Client) -> None:
    _article()
    page = read(client, "/cari/?q=rudal&tempat=kota-aba&urut=terbaru&dari=2024&sampai=2024")
    form = page.select_one("#pencarian")
    assert {field["name"]: field["value"] for field in form.select("input")} == {
        "q": "rudal",
        "tempat": "kota-aba",
        "urut": "terbaru",
    }
    outside = page.select('input[form="pencarian"]')
    assert {field["name"]: field["value"] for field in outside} == {"dari": "2024-01-01", "sampai": "2024-12-31"}


def test_search_offers_the_name_in_the_words_as_a_filter(client: Client) -> None:
    _article()
    page = read(client, "/cari/?q=kota+aba")
    assert [(link.bdi.text, link["href"]) for link in page.select(".suggestions a")] == [
        ("Kota Aba", "?tempat=kota-aba")
    ]


def test_search_says_what_it_could_not_understand(client: Client) -> None:
    page = read(client, "/cari/?dari=kapan&media=entah")
    assert find_texts(page, ".notice") == [
        "Tanggal “kapan” tidak dikenali, jadi diabaikan. Contoh: 2022-09-10.",
        "Arsip ini tidak mengenal “entah”, jadi tidak ada artikel yang cocok dengan saringan itu.",
    ]


def test_search_says_that_it_relaxed(client: Client) -> None:
    _article()
    page = read(client, "/cari/?q=rudal+gajah")
    assert find_texts(page, ".results > .notice") == [
        "Tidak cukup artikel memuat semua kata, jadi artikel yang memuat sebagian di antaranya juga ditampilkan."
    ]


def test_search_without_hits_says_what_to_try(client: Client) -> None:
    assert find_texts(read(client, "/cari/?q=gajah"), ".empty p") == ["Tidak ada artikel yang cocok."]


def test_search_pages(client: Client) -> None:
    for number in range(21):
        rows.article(f"Judul {number}")
    page = read(client, "/cari/?q=menembak&hal=2")
    assert (len(page.select(".hit")), page.select_one("[rel=prev]")["href"]) == (1, "?q=menembak")


HOSTILE = [
    "q=%00",
    "q=%22",
    "q=(((",
    "q=a:*%26!",
    "q=" + "%F0%9F%92%A5" * 200,
    "q=<script>alert(1)</script>",
    "q=%FF%FE",
    "media=%00&tempat=../..&pejabat=%27--",
    "hal=99999999999999999999",
    "dari=0000-00-00&sampai=9999-12-31",
    "urut[]=x&hal=NaN",
    "q=" + "rudal%20" * 1_250,  # 10,000 characters
    "q=" + "a" * 10_000,
    "q=OR%20-%20*%20%22%20:%20OR%20-%20()%20&%20|%20!%20<->%20:*",
    "q=" + "%22" * 301,
    "q=ru%00dal%00%22%00",
    "q=%E2%80%AErudal%E2%80%AC%20%E2%81%A6kota",
    "q=%27;%20DROP%20TABLE%20archive_article;%20--",
    "q=%27%20OR%20%271%27=%271",
    "q=(a%2B)%2B$%20[^%20\\w*%20.*",
    "q=" + "%20OR%20".join(f"kata{number}" for number in range(500)),
    "q=pejabat:%22mark%20rut",
    "q=pejabat:%20media:%20tempat:%20dari:%20sampai:",
    "q=dari:31-31-9999%20sampai:kemarin%20tempat:%25",
    "q=" + "-rudal%20" * 60,
    "q=%F0%90%8D%88*%20%EF%BF%BF",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_search_hostile_query_is_a_page(client: Client, query: str) -> None:
    _article()
    page = read(client, f"/cari/?{query}")
    assert "alert(1)" not in [script.text for script in page.select("script")]


def test_search_says_what_is_unfinished_and_offers_the_name(client: Client) -> None:
    _article()
    page = read(client, "/cari/?q=pejabat:%22an")
    assert find_texts(page, ".notices .notice") == ["Tanda kutip sebelum “an” belum ditutup."]
    assert [(link.bdi.text, link["href"]) for link in page.select(".suggestions a")] == [("Ani", "?pejabat=ani")]


@pytest.mark.parametrize("number", [1, 3])
def test_search_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for title in range(number):
        _article(str(title), by=rows.outlet(f"Media {title}"))
    with django_assert_num_queries(4):
        client.get("/cari/?q=rudal&media=media-0")


def _results(**values: object) -> SearchResults:
    histogram = Histogram(unit="year", bars=(), uncertain=0)
    known = {"total": 25_000, "estimated": False, "relaxed": False, "page": 1, "pages": 50}
    return SearchResults(criteria=Criteria(), hits=(), facets=(), histogram=histogram, **known | values)


def _render(found: SearchResults, path: str) -> BeautifulSoup:
    request = RequestFactory().get(path)
    return BeautifulSoup(
        render_to_string("search.html", describe(found, SearchForm(request.GET)), request), "html.parser"
    )


@pytest.mark.parametrize(
    ("path", "estimated", "words"),
    [
        ("/cari/", False, "25.000 artikel"),
        ("/cari/", True, "sekitar 25.000 artikel"),
        ("/en/cari/", False, "25,000 articles"),
        ("/en/cari/", True, "about 25,000 articles"),
    ],
)
def test_search_count_that_is_estimated_says_so(path: str, estimated: bool, words: str) -> None:
    with translation.override("en" if path.startswith("/en/") else "id"):
        assert find_texts(_render(_results(estimated=estimated), path), "#jumlah") == [words]
