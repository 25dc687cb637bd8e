from datetime import date

import pytest
from django.utils import translation

from archive.models import Article, Outlet
from archive.web.citations import cite

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
            "Ani, Budi. (10 September 2022). Perang usai. Harian Uji. https://uji.id/a "
            "Arsip Konflik: https://arsip.id/artikel/1/a/ (diakses 2 Januari 2026).",
        ),
        (
            "en",
            "Ani, Budi. (10 September 2022). Perang usai. Harian Uji. https://uji.id/a "
            "Arsip Konflik: https://arsip.id/artikel/1/a/ (accessed 2 January 2026).",
        ),
    ],
)
def test_cite_article_with_everything(language: str, citation: str) -> None:
    article = _article(authors=["Ani", "Budi"], outlet=Outlet(name="Harian Uji"), url="https://uji.id/a")
    with translation.override(language):
        assert cite(article, "https://arsip.id/artikel/1/a/", accessed=ACCESSED) == citation


def test_cite_article_without_authors_begins_with_the_outlet() -> None:
    citation = cite(_article(outlet=Outlet(name="Harian Uji")), "https://arsip.id/1/", accessed=ACCESSED)
    assert citation.startswith("Harian Uji. (10 September 2022). Perang usai. Arsip Konflik:")


def test_cite_article_of_nobody_says_so() -> None:
    assert cite(_article(title="Usai?"), "https://arsip.id/1/", accessed=ACCESSED).startswith(
        "Tanpa nama. (10 September 2022). Usai? Arsip Konflik:"
    )
