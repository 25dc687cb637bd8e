import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation

from archive.search import results
from archive.search.asking import pages
from archive.search.criteria import Criteria
from archive.search.results import Histogram, SearchResults
from archive.web import searching
from archive.web.forms import SearchForm
from archive.web.searching import describe
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


def test_search_without_hits_says_what_each_filter_keeps_out(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    rows.outlet("Kabar Lain")
    page = read(client, "/cari/?q=rudal&media=kabar-lain&tempat=kota-aba&tampil=peta")
    assert [(link["href"], " ".join(link.text.split())) for link in page.select(".empty .widenings a")] == [
        ("?q=rudal&tempat=kota-aba&tampil=peta", "Tanpa media Kabar Lain 1"),
        ("?q=rudal&tampil=peta", "Tanpa semua saringan 1"),
    ]
    assert find_texts(page, ".active bdi") == ["Kabar Lain", "Kota Aba"]


def test_search_with_few_hits_says_what_each_filter_keeps_out(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    _article("Dua", by=rows.outlet("Lain"), day=rows.date(2025, 1, 2))
    page = read(client, "/cari/?q=rudal+media:lain&dari=2025")
    assert [(link["href"], " ".join(link.text.split())) for link in page.select(".results > .widenings a")] == [
        ("?q=rudal&dari=2025-01-01", "Tanpa media Lain 1"),
        ("?q=rudal&media=lain", "Tanpa tanggal sejak 1 Januari 2025 1"),
        ("?dari=2025-01-01&media=lain", "Tanpa kata rudal 1"),
        ("?q=rudal", "Tanpa semua saringan 2"),
    ]


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
    "q=" + "%20".join(f"{a}{b}*" for a in "bdkmpst" for b in "aeiou"),
    "&".join(f"media={number}" for number in range(3000)),
    "&".join(f"x{number}=1" for number in range(3000)),
]


@pytest.mark.parametrize("query", HOSTILE)
def test_search_hostile_query_is_a_page(client: Client, query: str) -> None:
    _article()
    page = read(client, f"/cari/?{query}")
    assert "alert(1)" not in [script.text for script in page.select("script")]


def test_search_says_of_which_beginning_only_some_words_are_looked_for(client: Client) -> None:
    rows.article("Satu", " ".join(f"zz{first}{second}" for first in "abcdefgh" for second in "abcdefgh"))
    said = "Terlalu banyak kata yang diawali “zz”, jadi hanya yang tersering dicari."
    assert [note.text for note in read(client, "/cari/?q=zz*").select(".notices .notice")] == [said]


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
    with django_assert_num_queries(5):
        client.get("/cari/?q=rudal&media=media-0")


def test_search_as_a_map_shows_the_places_of_what_it_finds(client: Client) -> None:
    rows.place("Kota Aba", latitude=1.5, longitude=102.5)
    _article()
    page = read(client, "/cari/?q=rudal&tampil=peta")
    assert [link["href"] for link in page.select(".map-view a")] == ["?q=rudal&tempat=kota-aba"]
    assert page.select(".hit") == []


def test_search_as_a_map_leads_to_the_articles_that_it_counts(client: Client) -> None:
    around = rows.place("Negeri", type="country", latitude=1.0, longitude=102.0)
    rows.place("Kota Aba", parent=around, latitude=1.5, longitude=102.5)
    rows.place("Kota Abu", latitude=1.6, longitude=103.5)
    body = "Rudal jatuh di Kota Aba, lalu di Kota Abu."
    rows.quoted("Satu", body, said={}, at=("Kota Aba", "Kota Abu"))
    rows.quoted("Dua", body, said={}, at=("Kota Abu",))
    page = read(client, "/cari/?q=rudal+tempat:negeri&urut=terbaru&tampil=peta&peta=dunia")
    assert {link["href"] for link in page.select(".map-table a")} == {
        "?q=rudal&tempat=negeri&urut=terbaru",
        "?q=rudal&tempat=kota-aba&urut=terbaru",
        "/tempat/kota-abu/",  # no search asks for it and the country together
    }


def test_search_leads_to_the_pages_of_what_is_filtered_by(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    page = read(client, "/cari/?q=pejabat:ANI&media=harian-uji&tempat=kota-aba&tempat=entah")
    assert [(link.text, link["href"]) for link in page.select(".asked a")] == [
        ("Harian Uji", "/media/harian-uji/"),
        ("Ani", "/pejabat/ani/"),
        ("Kota Aba", "/tempat/kota-aba/"),
    ]


def test_search_as_a_map_without_known_places_says_so(client: Client) -> None:
    _article()
    assert find_texts(read(client, "/cari/?q=rudal&tampil=peta"), ".results .empty") == [
        "Tidak ada tempat yang diketahui letaknya dalam artikel-artikel ini."
    ]


def test_search_as_a_timeline_shows_who_said_what_when(client: Client) -> None:
    _article("Satu", day=rows.date(2024, 5, 6))
    _article("Dua", day=rows.date(2024, 6, 7))
    page = read(client, "/cari/?q=rudal&tampil=linimasa")
    assert find_texts(page, ".timeline-day") == ["7 Juni 2024", "6 Mei 2024"]
    assert find_texts(page, ".timeline figcaption") == ["Ani", "Ani"]
    assert find_texts(page, ".timeline blockquote") == ["rudal menghantam Kota Aba"] * 2
    assert find_texts(page, ".sorts [aria-current]") == ["Terbaru"]


def test_search_as_a_timeline_of_articles_without_statements_says_so(client: Client) -> None:
    rows.article("Rudal jatuh")
    assert find_texts(read(client, "/cari/?q=rudal&tampil=linimasa"), ".results > .empty") == [
        "Tidak ada pernyataan pejabat dalam artikel-artikel ini."
    ]


@pytest.mark.parametrize("view", ["peta", "linimasa"])
def test_search_keeps_its_view(client: Client, view: str) -> None:
    _article(by=rows.outlet("Harian Uji"))
    page = read(client, f"/cari/?q=rudal&tampil={view}")
    assert page.select_one("#pencarian input[name=tampil]")["value"] == view
    assert page.select_one(".facet li a")["href"] == f"?q=rudal&tampil={view}&media=harian-uji"
    assert page.select_one(".views a")["href"] == "?q=rudal"


def test_search_takes_out_exactly_what_it_shows(client: Client) -> None:
    _article()
    page = read(client, "/cari/?q=rudal&tempat=kota-aba&hal=1&tampil=linimasa")
    links = [link["href"] for link in page.select(".take-out a")]
    endings = ["csv", "jsonl", "bib", "ris", "geojson", "atom"]
    assert links == [f"/cari.{ending}?q=rudal&tempat=kota-aba" for ending in endings]
    assert page.select_one('link[type="application/atom+xml"]')["href"] == "/cari.atom?q=rudal&tempat=kota-aba"


def test_search_by_days_goes_on_beyond_its_pages(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "LAST_PAGE", 1)
    monkeypatch.setattr(searching, "LAST_PAGE", 1)
    monkeypatch.setattr(pages, "LAST_PAGE", 1)
    for number in range(23):
        rows.article(f"Judul {number}", day=rows.date(2024, 5, number + 1))
    page = read(client, "/cari/?q=menembak&urut=terbaru")
    onward = page.select_one('.pagination a[rel~="next"]')
    rest = read(client, f"/cari/{onward['href']}")
    assert find_texts(rest, ".hit h3") == ["Judul 2", "Judul 1", "Judul 0"]
    assert [link["href"] for link in rest.select(".pagination a")] == ["?q=menembak&urut=terbaru"]


def test_search_by_relevance_ends_with_its_pages_and_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "LAST_PAGE", 1)
    monkeypatch.setattr(searching, "LAST_PAGE", 1)
    for number in range(21):
        rows.article(f"Judul {number}")
    page = read(client, "/cari/?q=menembak")
    assert page.select_one(".results > .notice a")["href"] == "?q=menembak&urut=terbaru"


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("view", "queries"), [("peta", 8), ("linimasa", 11)])
def test_search_views_ask_a_constant_number_of_queries(
    client: Client, view: str, queries: int, number: int, django_assert_num_queries: object
) -> None:
    for title in range(number):
        _article(str(title), by=rows.outlet(f"Media {title}"))
    with django_assert_num_queries(queries):
        client.get(f"/cari/?q=rudal&media=media-0&tampil={view}")


def test_facet_page_offers_every_value_as_a_choice(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    _article("Dua", by=rows.outlet("Lain"))
    page = read(client, "/cari/saringan/media/?q=rudal&media=lain&urut=terbaru")
    boxes = [(box["value"], box.has_attr("checked")) for box in page.select("[type=checkbox][name=media]")]
    assert boxes == [("lain", True), ("harian-uji", False)]
    assert find_texts(page, ".values .count") == ["1 artikel"]
    form = page.select_one(".facet-form")
    hidden = [(field["name"], field["value"]) for field in form.select("[type=hidden]")]
    assert (form["action"], hidden) == ("/cari/", [("q", "rudal"), ("urut", "terbaru")])


def test_facet_page_finds_names(client: Client) -> None:
    _article(by=rows.outlet("Harian Uji"))
    _article("Dua", by=rows.outlet("Lain"))
    assert find_texts(read(client, "/cari/saringan/media/?q=rudal&nama=uji"), ".values bdi") == ["Harian Uji"]
    nothing = read(client, "/cari/saringan/media/?q=rudal&nama=entah")
    assert find_texts(nothing, ".empty") == ["Tidak ada nama yang memuat “entah” dalam hasil ini."]


def test_facet_with_more_values_leads_to_their_page(client: Client) -> None:
    for number in range(13):
        _article(by=rows.outlet(f"Media {number}"), title=str(number))
    page = read(client, "/cari/?q=rudal&tampil=peta")
    assert [link["href"] for link in page.select(".facet-all a")] == ["/cari/saringan/media/?q=rudal"]


@pytest.mark.parametrize("path", ["/cari/saringan/entah/", "/cari/saringan/outlets/"])
def test_facet_page_of_what_is_no_facet_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "query", [*HOSTILE, "nama=%00%25", "nama=" + "x" * 900, "setelah=9999-99-99.1&tampil=linimasa"]
)
@pytest.mark.parametrize("path", ["/cari/saringan/pejabat/", "/cari/"])
def test_facet_page_and_search_hostile_query_is_a_page(client: Client, path: str, query: str) -> None:
    assert client.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("number", [1, 3])
def test_facet_page_asks_a_constant_number_of_queries(
    client: Client, number: int, django_assert_num_queries: object
) -> None:
    for title in range(number):
        _article(str(title), by=rows.outlet(f"Media {title}"))
    with django_assert_num_queries(5):
        client.get("/cari/saringan/media/?q=rudal&media=media-0&nama=media")


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
