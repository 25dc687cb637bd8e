import pytest

from archive.web.surroundings import look_around
from tests import rows

pytestmark = pytest.mark.django_db


def test_places_around_are_the_largest_first() -> None:
    country = rows.place("Negara", type="country")
    province = rows.place("Provinsi", parent=country)
    assert look_around(rows.place("Kota", parent=province)).around == (country, province)


def test_places_around_are_the_nearest_five() -> None:
    outer = None
    for number in range(8):
        outer = rows.place(f"Tempat {number}", parent=outer)
    assert outer
    assert [place.name for place in look_around(outer).around] == [f"Tempat {number}" for number in range(2, 7)]


def test_places_within_are_the_most_named_first() -> None:
    province = rows.place("Provinsi")
    quiet, named = (rows.place(name, parent=province, latitude=1.0, longitude=2.0) for name in ("Aba", "Zara"))
    rows.place("Lama", parent=province, merged_into=named)
    rows.quoted("Judul", "Ani berkata begini di Zara.", said={"Ani": "begini"}, at=("Zara",))
    found = look_around(province)
    assert (found.within, found.articles) == ((named, quiet), {named.pk: 1, quiet.pk: 0})
    assert (found.within[0].slug, found.within[0].latitude, found.within[0].longitude) == ("zara", 1.0, 2.0)


def test_spellings_are_the_other_names_in_order() -> None:
    place = rows.place("Kyiv")
    for name in ("Kiyev", "Kiev"):
        place.names.create(name=name, key=name.lower())
    assert look_around(place).spellings == ("Kiev", "Kiyev")


def test_place_of_its_own_has_none() -> None:
    found = look_around(rows.place("Kyiv"))
    assert (found.around, found.within, found.articles, found.spellings) == ((), (), {}, ())
