import pytest
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.test import Client

from archive.models import Article
from archive.web import sitemaps
from archive.web.sitemaps import IdPaginator
from tests import rows

pytestmark = pytest.mark.django_db


def test_sitemap_index_names_every_section(client: Client) -> None:
    text = client.get("/sitemap.xml").content.decode()
    assert [f"http://testserver/sitemap-{name}.xml" in text for name in sitemaps.SECTIONS] == [True] * 5


def test_sitemap_of_articles_holds_visible_ones_in_both_languages(client: Client) -> None:
    shown = rows.article("Tampak")
    rows.article("Tersembunyi", hidden=True)
    page = shown.pk // sitemaps.PAGE_SIZE + 1  # numbers go on from test to test
    text = client.get(f"/sitemap-artikel.xml?p={page}").content.decode()
    assert text.count("<url>") == 2
    assert f"<loc>http://testserver/artikel/{shown.pk}/tampak/</loc>" in text
    assert f"<loc>http://testserver/en/artikel/{shown.pk}/tampak/</loc>" in text


def test_sitemap_of_officials_holds_cited_ones(client: Client) -> None:
    rows.quoted("Judul", "Ani berkata begini.", said={"Ani": "begini"})
    rows.speaker("Budi")
    page = rows.speaker("Ani").pk // sitemaps.PAGE_SIZE + 1  # numbers go on from test to test
    text = client.get(f"/sitemap-pejabat.xml?p={page}").content.decode()
    assert ("/pejabat/ani/" in text, "/pejabat/budi/" in text) == (True, False)


@pytest.mark.parametrize("address", ["/sitemap-artikel.xml?p=99", "/sitemap-artikel.xml?p=x", "/sitemap-entah.xml"])
def test_sitemap_that_there_is_not_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_paginator_cuts_by_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [rows.article(str(number)) for number in range(3)]
    monkeypatch.setattr(sitemaps, "PAGE_SIZE", articles[1].pk)
    paginator = IdPaginator(Article.objects.all())
    pages = [{row for row, _code in paginator.page(number).object_list} for number in range(1, paginator.num_pages + 1)]
    assert pages == [{articles[0]}, {articles[1], articles[2]}]


@pytest.mark.parametrize(
    ("number", "error"), [(0, EmptyPage), (99, EmptyPage), ("x", PageNotAnInteger), ("-1", PageNotAnInteger)]
)
def test_paginator_knows_its_ends(number: int | str, error: type[Exception]) -> None:
    with pytest.raises(error):
        IdPaginator(Article.objects.all()).page(number)
