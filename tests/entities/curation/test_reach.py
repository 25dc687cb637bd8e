import pytest
from pytest_django import DjangoAssertNumQueries

from archive.entities.curation import reach
from archive.models import SearchEntry
from tests import rows


def test_places_inside_go_all_the_way_down(db: None) -> None:
    country = rows.place("Negara", type="country")
    province = rows.place("Provinsi", type="province", parent=country)
    city = rows.place("Kota", parent=province)
    rows.place("Lain")
    assert reach.places_inside([country.pk]) == {country.pk, province.pk, city.pk}


def test_places_inside_a_circle_are_found_once(db: None) -> None:
    first = rows.place("Satu")
    second = rows.place("Dua", parent=first)
    first.parent = second
    first.save()
    assert reach.places_inside([first.pk]) == {first.pk, second.pk}


def test_articles_at_a_place_are_those_of_the_places_inside(db: None) -> None:
    province = rows.place("Provinsi", type="province")
    rows.place("Arang", parent=province)
    article = rows.quoted("Sepi", "Kota Arang sepi.", said={}, at=("Arang",))
    assert reach.articles_at([province.pk]) == {article.pk}


def test_articles_at_a_place_are_those_with_it_at_their_head(db: None) -> None:
    province = rows.place("Provinsi", type="province")
    merged = rows.place("Arang Lama", merged_into=rows.place("Arang", parent=province))
    article = rows.article(dateline_place=merged)
    rows.article(dateline_place=rows.place("Lain"))
    assert reach.articles_at([province.pk]) == {article.pk}


def test_refresh_takes_articles_in_batches(
    db: None, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    articles = [rows.article(f"Berita {number}") for number in range(3)]
    SearchEntry.objects.all().delete()
    monkeypatch.setattr(reach, "BATCH_SIZE", 2)
    with django_assert_num_queries(2):
        reach.refresh(article.pk for article in articles)
    assert SearchEntry.objects.count() == 3
