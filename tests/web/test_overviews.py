import pytest
from django.http import QueryDict

from archive.search.criteria import Criteria
from archive.web import overviews
from archive.web.overviews import Ranked
from tests import rows

pytestmark = pytest.mark.django_db

BODY = "Ani berkata begini di Kota Aba dan Kota Baru."


def test_gather_outlet_knows_its_articles_officials_and_places() -> None:
    outlet = rows.outlet("Harian Uji")
    rows.quoted("Satu", BODY, said={"Ani": "begini"}, at=("Kota Aba", "Kota Baru"), by=outlet)
    rows.quoted("Dua", BODY, said={}, at=("Kota Aba",), by=outlet)
    rows.quoted("Lain", BODY, said={"Budi": "begini"}, by=rows.outlet("Lain"))
    overview = overviews.gather(Criteria(outlets=("harian-uji",)), media="harian-uji")
    assert (overview.found.total, overview.officials, overview.search_url) == (
        2,
        (Ranked(slug="ani", label="Ani", count=1, share=100),),
        "/cari/?media=harian-uji",
    )
    assert [(place.label, place.count, place.share) for place in overview.places] == [
        ("Kota Aba", 2, 100),
        ("Kota Baru", 1, 50),
    ]


def test_gather_bars_lead_to_the_search_within_the_outlet() -> None:
    rows.article(by=rows.outlet("Harian Uji"))
    overview = overviews.gather(Criteria(outlets=("harian-uji",)), media="harian-uji")
    assert [bar.datum.url for bar in overview.bars] == ["/cari/?media=harian-uji&dari=2024-05-01&sampai=2024-05-31"]


def test_gather_empty_archive_is_empty() -> None:
    overview = overviews.gather(Criteria())
    assert (overview.found.total, overview.bars, overview.officials) == (0, (), ())


def test_draw_map_shows_the_places_of_the_articles() -> None:
    rows.place("Kota Aba", latitude=50.0, longitude=30.0)
    rows.quoted("Judul", "Kota Aba", said={}, at=("Kota Aba",))
    drawn = overviews.draw_map(Criteria(), QueryDict())
    assert [(circle.label, circle.url, circle.count) for circle in drawn.circles] == [
        ("Kota Aba", "/tempat/kota-aba/", 1)
    ]


def test_draw_places_without_coordinates_have_no_map() -> None:
    assert overviews.draw_places([rows.place("Kota Baru")], {}, QueryDict()) is None


def test_draw_places_shows_the_area_around_them() -> None:
    inside, outside = rows.place("Kota Aba", latitude=-4.0, longitude=138.0), rows.place("Kota Baru")
    drawn = overviews.draw_places([inside, outside], {inside.pk: 2, outside.pk: 5}, QueryDict())
    assert drawn is not None
    assert (drawn.area.slug, [(circle.label, circle.count) for circle in drawn.circles]) == ("papua", [("Kota Aba", 2)])
