from django.test import RequestFactory
from django.utils import translation

from archive.templatetags.languages import LanguageLink, language_links


def test_language_links_keep_page_and_query() -> None:
    with translation.override("id"):
        links = language_links(RequestFactory().get("/cari/?q=rudal&media=a"))
    assert links == [
        LanguageLink(
            code="id",
            name="Bahasa Indonesia",
            path="/cari/?q=rudal&media=a",
            address="http://testserver/cari/",
            current=True,
        ),
        LanguageLink(
            code="en",
            name="English",
            path="/en/cari/?q=rudal&media=a",
            address="http://testserver/en/cari/",
            current=False,
        ),
    ]


def test_language_links_of_a_missing_page_lead_to_the_front_page() -> None:
    with translation.override("en"):
        links = language_links(RequestFactory().get("/en/entah/?q=rudal"))
    assert [link.path for link in links] == ["/", "/en/entah/?q=rudal"]
