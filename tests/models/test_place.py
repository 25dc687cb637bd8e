import pytest

from archive.models import Place
from tests import rows

pytestmark = pytest.mark.django_db


def test_ancestors_are_the_places_around_the_largest_first() -> None:
    country = rows.place("Negara", type="country")
    province = rows.place("Provinsi", parent=country)
    rows.place("Kota", parent=province)
    city = Place.objects.with_ancestors().get(slug="kota")
    assert city.ancestors == [country, province]


def test_ancestors_need_no_further_query(django_assert_num_queries: object) -> None:
    outer = None
    for number in range(8):
        outer = rows.place(f"Tempat {number}", parent=outer)
    with django_assert_num_queries(1):
        inner = Place.objects.with_ancestors().get(slug="tempat-7")
        assert [place.name for place in inner.ancestors] == [f"Tempat {number}" for number in range(2, 7)]


def test_current_leaves_out_merged_places() -> None:
    kept = rows.place("Kyiv")
    rows.place("Kiev", merged_into=kept)
    assert list(Place.objects.current()) == [kept]


def test_named_like_finds_any_spelling() -> None:
    place = rows.place("Kyiv")
    place.names.create(name="Kiev", key="kiev")
    rows.place("Lviv")
    assert list(Place.objects.named_like("KIEV")) == [place]
