import pytest
from django.http import QueryDict
from django.utils import translation

from archive.search.asking.locations import Location, Locations
from archive.web import areas, maps
from archive.web.maps import Map, draw

pytestmark = pytest.mark.urls("archive.urls")

PLACES = {
    "ukraina": ("country", 49.0, 32.0),
    "kyiv": ("city", 50.4, 30.5),
    "kursk": ("city", 51.7, 36.2),
    "jakarta": ("city", -6.2, 106.8),
}


def _draw(asked: str = "", **counts: int) -> Map:
    places = tuple(_locate(slug, count) for slug, count in counts.items())
    return draw(Locations(places=places, estimated=False), QueryDict(asked))


def _locate(slug: str, count: int) -> Location:
    kind, latitude, longitude = PLACES[slug]
    return Location(slug=slug, label=slug.title(), kind=kind, latitude=latitude, longitude=longitude, count=count)


def test_draw_fits_the_places() -> None:
    assert _draw(kyiv=3, kursk=1).area.slug == "eropa-timur"


def test_draw_shows_the_area_that_is_asked_for() -> None:
    assert _draw("peta=indonesia", kyiv=3, jakarta=1).area.slug == "indonesia"
    assert _draw("peta=entah", kyiv=3).area.slug == "eropa-timur"


def test_draw_part_of_the_world_shows_what_lies_in_it_without_countries() -> None:
    drawn = _draw("peta=eropa-timur", ukraina=9, kyiv=4, kursk=1, jakarta=7)
    assert [(circle.label, circle.radius) for circle in drawn.circles] == [("Kyiv", "30.0"), ("Kursk", "15.0")]


def test_draw_part_of_the_world_shows_countries_where_nothing_is_nearer() -> None:
    assert [circle.label for circle in _draw("peta=eropa-timur", ukraina=9).circles] == ["Ukraina"]


def test_draw_world_shows_countries_and_others_when_zoomed_in() -> None:
    drawn = _draw("peta=dunia", ukraina=9, kyiv=4, jakarta=1)
    assert [(circle.label, circle.near) for circle in drawn.circles] == [
        ("Ukraina", False),
        ("Kyiv", True),
        ("Jakarta", True),
    ]


def test_draw_table_counts_every_place_inside_in_order() -> None:
    drawn = _draw("peta=eropa-timur", ukraina=9, kyiv=4, jakarta=3)
    assert [(row.label, row.count, row.url) for row in drawn.rows] == [
        ("Ukraina", 9, "/tempat/ukraina/"),
        ("Kyiv", 4, "/tempat/kyiv/"),
    ]


def test_draw_links_lead_to_areas_with_places_and_keep_the_address() -> None:
    links = _draw("q=rudal&hal=3", kyiv=1, kursk=1).links
    assert [(str(link.name), link.url, link.current) for link in links] == [
        ("Dunia", "?q=rudal&peta=dunia", False),
        ("Eropa Timur", "?q=rudal&peta=eropa-timur", True),
    ]


def test_draw_small_count_can_be_hit() -> None:
    assert _draw(kyiv=1_000_000, kursk=1).circles[1].radius == f"{maps.SMALLEST_RADIUS:.1f}"


def test_draw_nothing_is_the_world() -> None:
    drawn = _draw()
    assert (drawn.area, drawn.circles, drawn.rows) == (areas.WORLD, (), ())


@pytest.mark.parametrize(("language", "name"), [("id", "Rusia"), ("en", "Russia")])
def test_draw_names_countries_in_the_readers_language(language: str, name: str) -> None:
    with translation.override(language):
        assert name in {name.text for name in _draw("peta=eropa-timur", kyiv=1).names}
