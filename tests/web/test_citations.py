from datetime import date

import pytest
from django.utils import translation

from archive import __version__
from archive.models import Article, Outlet
from archive.web.citations import cite_apa, cite_archive, cite_chicago, refer

ACCESSED = date(2026, 1, 2)


def _article(title: str = "Perang usai", **values: object) -> Article:
    day = date(2022, 9, 10)
    period = {
        "published_earliest": day,
        "published_latest": day,
        "published_precision": "day",
        "published_basis": "metadata",
    }
    return Article(title=title, **period | values)


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        (
            "id",
            "Ani & Budi. (2022, 10 September). Perang usai. Harian Uji. https://uji.id/a. "
            "Arsip Konflik: https://arsip.id/artikel/1/a/ (diakses 2 Januari 2026).",
        ),
        (
            "en",
            "Ani & Budi. (2022, September 10). Perang usai. Harian Uji. https://uji.id/a. "
            "Arsip Konflik: https://arsip.id/artikel/1/a/ (accessed 2 January 2026).",
        ),
    ],
)
def test_apa_of_an_article_with_everything(language: str, citation: str) -> None:
    article = _article(authors=["Ani", "Budi"], outlet=Outlet(name="Harian Uji"), url="https://uji.id/a")
    with translation.override(language):
        assert cite_apa(article, "https://arsip.id/artikel/1/a/", accessed=ACCESSED) == citation


def test_apa_of_an_article_without_authors_begins_with_the_outlet() -> None:
    citation = cite_apa(_article(outlet=Outlet(name="Harian Uji")), "https://arsip.id/1/", accessed=ACCESSED)
    assert citation.startswith("Harian Uji. (2022, 10 September). Perang usai. Arsip Konflik:")


def test_apa_of_an_article_of_nobody_says_so() -> None:
    assert cite_apa(_article(title="Usai?"), "https://arsip.id/1/", accessed=ACCESSED).startswith(
        "Tanpa nama. (2022, 10 September). Usai? Arsip Konflik:"
    )


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        (
            "id",
            "Ani dan Budi. “Perang usai.” Harian Uji, 10 September 2022. https://uji.id/a. "
            "Arsip Konflik, diakses 2 Januari 2026. https://arsip.id/artikel/1/a/.",
        ),
        (
            "en",
            "Ani and Budi. “Perang usai.” Harian Uji, September 10, 2022. https://uji.id/a. "
            "Arsip Konflik, accessed 2 January 2026. https://arsip.id/artikel/1/a/.",
        ),
    ],
)
def test_chicago_of_an_article_with_everything(language: str, citation: str) -> None:
    article = _article(authors=["Ani", "Budi"], outlet=Outlet(name="Harian Uji"), url="https://uji.id/a")
    with translation.override(language):
        assert cite_chicago(article, "https://arsip.id/artikel/1/a/", accessed=ACCESSED) == citation


def test_citation_of_many_authors_says_that_there_are_more() -> None:
    article = _article(authors=[f"Penulis {number}" for number in range(1, 9)])
    assert cite_apa(article, "https://arsip.id/1/", accessed=ACCESSED).startswith(
        "Penulis 1, Penulis 2, Penulis 3, Penulis 4, Penulis 5, Penulis 6, Penulis 7, dkk. (2022, 10 September)."
    )


@pytest.mark.parametrize(("language", "written"), [("id", "t.t."), ("en", "n.d.")])
def test_citation_of_an_article_of_no_known_day(language: str, written: str) -> None:
    article = _article(published_earliest=None, published_latest=None, published_precision="unknown")
    with translation.override(language):
        assert f". ({written}). Perang" in cite_apa(article, "https://arsip.id/1/", accessed=ACCESSED)
        assert f"” {written} Arsip" in cite_chicago(article, "https://arsip.id/1/", accessed=ACCESSED)


def test_citation_of_an_estimated_day_says_about() -> None:
    citation = cite_apa(_article(published_basis="in-text date"), "https://arsip.id/1/", accessed=ACCESSED)
    assert "(sekitar 10 September 2022)." in citation


def test_chicago_of_an_article_of_nobody_begins_with_the_title() -> None:
    citation = cite_chicago(_article(title="Usai?"), "https://arsip.id/1/", accessed=ACCESSED)
    assert citation.startswith("“Usai?” 10 September 2022. Arsip Konflik, diakses")


def test_reference_knows_no_day_that_is_not_certain() -> None:
    reference = refer(_article(pk=7, published_precision="month"), "https://arsip.id/7/", accessed=ACCESSED)
    assert (reference.key, reference.year, reference.month, reference.day) == ("arsipkonflik-7", 2022, 9, None)


def test_archive_is_cited_with_its_version_and_address() -> None:
    assert cite_archive("https://arsip.id/", accessed=ACCESSED) == (
        f"Arsip Konflik. (2026). Arsip berita konflik berbahasa Indonesia (perangkat lunak versi {__version__}) "
        "[Kumpulan data]. https://arsip.id/ (diakses 2 Januari 2026)."
    )
