import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from archive.evaluation.figures import FIGURES
from tests.web.views.pages import find_texts, read

EVERY_PAGE = ["/", "/cari/", "/pernyataan/", "/pejabat/", "/tempat/", "/media/", "/tanggal/", "/tentang/"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", EVERY_PAGE)
def test_page_names_its_language_and_the_other(client: Client, path: str) -> None:
    for prefix, code in (("", "id"), ("/en", "en")):
        page = read(client, prefix + path)
        assert page.html["lang"] == code
        assert page.select_one("link[rel=canonical]")["href"] == f"http://testserver{prefix}{path}"
        assert {link["hreflang"]: link["href"] for link in page.select("head link[hreflang]")} == {
            "id": f"http://testserver{path}",
            "x-default": f"http://testserver{path}",
            "en": f"http://testserver/en{path}",
        }


@pytest.mark.django_db
@pytest.mark.parametrize("path", EVERY_PAGE)
def test_page_has_one_heading_one_main_and_no_inline_code(client: Client, path: str) -> None:
    page = read(client, path)
    assert (len(page.select("h1")), len(page.select("main"))) == (1, 1)
    handlers = [
        name for element in page.find_all(True) for name in element.attrs if name == "style" or name[:2] == "on"
    ]
    assert (handlers, page.select("style"), page.select("script:not([src])")) == ([], [], [])


@pytest.mark.django_db
def test_language_switch_keeps_page_and_query(client: Client) -> None:
    assert read(client, "/cari/?q=rudal").select_one(".languages a")["href"] == "/en/cari/?q=rudal"


@pytest.mark.django_db
def test_browser_language_changes_nothing(client: Client) -> None:
    response = client.get("/tentang/", headers={"accept-language": "en"})
    assert (response.status_code, response["Content-Language"]) == (200, "id")


@pytest.mark.django_db
def test_page_that_did_not_change_is_not_sent_again(client: Client) -> None:
    tag = client.get("/tentang/")["ETag"]
    assert client.get("/tentang/", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "other"), [("/entah/", "/en/"), ("/en/entah/", "/")])
def test_error_page_has_no_address_and_switches_to_the_front_page(client: Client, path: str, other: str) -> None:
    page = read(client, path, status=404)
    assert page.select("link[rel=canonical], head link[hreflang]") == []
    assert page.select_one(".languages a")["href"] == other


@pytest.mark.django_db
def test_error_page_is_in_no_section(client: Client) -> None:
    assert read(client, "/entah/", status=404).select(".sections [aria-current]") == []


@pytest.mark.django_db
@pytest.mark.parametrize("source", ["GeoNames (CC BY 4.0)", "Natural Earth", "Unicode CLDR", "simplemma", "Newsreader"])
def test_about_credits_its_sources(client: Client, source: str) -> None:
    assert all(source in read(client, path).get_text() for path in ("/tentang/", "/en/tentang/"))


@pytest.mark.django_db
def test_about_states_the_measured_accuracy(client: Client) -> None:
    rows = [
        [cell.get_text() for cell in row.select("td")] for row in read(client, "/tentang/").select(".figures tbody tr")
    ]
    assert rows == [[f"{figure.precision:.0%}", f"{figure.recall:.0%}"] for figure in FIGURES]


def test_style_guide_lists_tokens_icons_and_blocks_while_developing(client: Client, settings: Any) -> None:
    settings.DEBUG = True
    page = read(client, "/gaya/")
    names = {code.get_text() for code in page.select("main code")}
    assert {"--paper", "--t-read", "--s4", "search", "masthead_search"} - names == set()


def test_style_guide_does_not_exist_otherwise(client: Client) -> None:
    assert client.get("/gaya/").status_code == 404


def test_manifest_names_icons_that_exist(client: Client) -> None:
    manifest = json.loads(client.get("/en/manifest.webmanifest").content)
    assert (manifest["lang"], manifest["start_url"]) == ("en", "/en/")
    assert all(finders.find(icon["src"].removeprefix("/static/")) for icon in manifest["icons"])


def test_opensearch_leads_to_the_search_page(client: Client) -> None:
    response = client.get("/opensearch.xml")
    assert response["Content-Type"] == "application/opensearchdescription+xml"
    addresses = [url["template"] for url in BeautifulSoup(response.content, "xml").find_all("Url")]
    assert addresses == ["http://testserver/cari/?q={searchTerms}", "http://testserver/opensearch.xml"]


def test_long_page_is_sent_compressed(client: Client, db: None) -> None:
    response = client.get("/tentang/", headers={"accept-encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"


def test_robots_may_read_articles_but_not_searches(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        *(
            f"Disallow: {language}/{path}"
            for language in ("", "/en")
            for path in ("kelola/", "cari/", "cari.", "pernyataan/?", "pernyataan/saringan/", "pernyataan.")
        ),
        "Sitemap: http://testserver/sitemap.xml",
    ]


@pytest.mark.parametrize(
    ("path", "heading"), [("/entah/", "Halaman tidak ditemukan"), ("/en/entah/", "Page not found")]
)
def test_unknown_page_is_not_found_in_the_readers_language(client: Client, path: str, heading: str) -> None:
    assert find_texts(read(client, path, 404), "h1") == [heading]


@pytest.mark.parametrize("template", ["400.html", "500.html"])
def test_error_page_needs_neither_request_nor_database(template: str) -> None:
    with translation.override("en"):
        page = render_to_string(template)
    assert '<html lang="en">' in page


def test_bad_request_has_a_page_of_its_own(client: Client) -> None:
    response = client.get("/", headers={"host": "jahat.example"})
    assert (response.status_code, "Permintaan tidak dapat dipahami" in response.content.decode()) == (400, True)


def test_form_without_its_token_has_a_page_of_its_own() -> None:
    response = Client(enforce_csrf_checks=True).post("/kelola/login/")
    assert (response.status_code, "Formulir kedaluwarsa" in response.content.decode()) == (403, True)
