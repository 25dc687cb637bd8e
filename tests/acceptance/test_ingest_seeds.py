"""The two documents in seeds/, as the archive holds them when they are ingested."""

from datetime import date

import pytest
from django.conf import settings
from django.db.models import F
from django.test import Client

from archive.ingest import pipeline
from archive.models import Article, Official, Place, SearchEntry
from tests.web.views import pages

pytestmark = pytest.mark.django_db

AS_OF = date(2026, 1, 1)


@pytest.fixture(autouse=True)
def outcomes() -> list[str]:
    return [line.outcome for line in pipeline.ingest([settings.BASE_DIR / "seeds"], AS_OF)]


def of_outlet(slug: str) -> Article:
    return Article.objects.get(outlet__slug=slug)


def cited(article: Article) -> set[str]:
    return set(Official.objects.filter(statements__article=article).values_list("name", flat=True))


def test_seeds_are_stored_and_known_the_second_time(outcomes: list[str]) -> None:
    again = [line.outcome for line in pipeline.ingest([settings.BASE_DIR / "seeds"], AS_OF)]
    assert (outcomes, again) == (["stored"] * 2, ["known"] * 2)


def test_nextren_is_dated_by_the_saturday_in_its_text() -> None:
    article = of_outlet("nextren")
    assert (article.published_earliest, article.published_precision) == (date(2022, 9, 10), "day")
    assert article.published_basis == "in-text date"
    assert article.title_printed is False


def test_times_indonesia_is_dated_by_terms_of_office() -> None:
    article = of_outlet("times-indonesia")
    assert article.title == "Rusia Kehilangan 600 Ribu Pasukan Selama Perang dengan Ukraina"
    assert (article.published_earliest, article.published_latest) == (date(2024, 10, 1), date(2024, 12, 31))
    assert {credit["role"] for credit in article.credits} == {"Editor", "Publisher"}


def test_only_officials_whom_the_texts_quote_are_cited() -> None:
    assert "Dmytro Kuleba" in cited(of_outlet("nextren"))
    assert cited(of_outlet("times-indonesia")) == {"Mark Rutte"}
    assert not Official.objects.filter(name__in=["Vladimir Putin", "Yoon Suk Yeol", "Rustem Umerov"]).exists()


def test_every_statement_of_mark_rutte_is_his() -> None:
    statements = of_outlet("times-indonesia").statements
    assert statements.filter(speaker__slug="mark-rutte").count() == statements.count() > 0


def test_articles_are_found_by_the_places_that_they_name() -> None:
    kursk = Place.objects.get(slug="kursk")
    assert [entry.article.outlet.slug for entry in SearchEntry.objects.filter(place_ids__contains=[kursk.pk])] == [
        "times-indonesia"
    ]
    ukraine = Place.objects.get(slug="ukraina")
    assert SearchEntry.objects.filter(place_ids__contains=[ukraine.pk]).count() == 2


@pytest.mark.parametrize("place", ["jakarta", "indonesia"])
def test_times_indonesia_is_found_by_the_place_at_its_head(client: Client, place: str) -> None:
    assert of_outlet("times-indonesia").mentions.filter(place__slug="jakarta").count() == 0
    page = pages.read(client, f"/cari/?tempat={place}")
    assert pages.find_texts(page, ".hit h3") == ["Rusia Kehilangan 600 Ribu Pasukan Selama Perang dengan Ukraina"]


def test_no_place_lies_in_itself() -> None:
    assert not Place.objects.filter(parent=F("pk")).exists()
