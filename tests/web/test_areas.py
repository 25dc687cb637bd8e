from pathlib import Path

import pytest
from django.conf import settings

from archive.web import areas
from archive.web.areas import AREAS, WORLD, Area, Weighed, find, fit

KURSK, KYIV, GAZA, WAMENA, NEW_YORK = (51.7, 36.2), (50.4, 30.5), (31.5, 34.5), (-4.1, 138.9), (40.7, -74.0)


def _weigh(**counts: int) -> list[Weighed]:
    places = {"kursk": KURSK, "kyiv": KYIV, "gaza": GAZA, "wamena": WAMENA, "new_york": NEW_YORK}
    return [Weighed(latitude=places[name][0], longitude=places[name][1], count=count) for name, count in counts.items()]


@pytest.mark.parametrize(
    ("counts", "slug"),
    [
        ({"kursk": 1, "kyiv": 1}, "eropa-timur"),
        ({"gaza": 1}, "palestina"),
        ({"wamena": 3}, "papua"),
        ({"kyiv": 4, "gaza": 1}, "eropa-timur"),
        ({"kyiv": 1, "gaza": 1}, "dunia"),
        ({"new_york": 1}, "dunia"),
        ({}, "dunia"),
        ({"kyiv": 0}, "dunia"),
    ],
)
def test_fit_smallest_area_that_holds_nearly_all(counts: dict[str, int], slug: str) -> None:
    assert fit(_weigh(**counts)).slug == slug


def test_find_unknown_area_is_none() -> None:
    assert [find("dunia"), find("entah")] == [WORLD, None]


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.slug)
def test_area_has_a_drawing_of_its_size_and_few_bytes(area: Area) -> None:
    svg = (Path(settings.BASE_DIR) / "static" / area.drawing).read_text(encoding="utf-8")
    assert f'viewBox="0 0 {area.width} {area.height}"' in svg
    assert ('id="land"' in svg, 'id="borders"' in svg, len(svg) < 65_000) == (True, True, True)


@pytest.mark.parametrize("area", [area for area in AREAS if area.box], ids=lambda area: area.slug)
def test_area_corners_are_those_of_its_drawing(area: Area) -> None:
    assert area.box is not None
    corners = area.project(area.box.north, area.box.west), area.project(area.box.south, area.box.east)
    assert [(round(x), round(y)) for x, y in corners] == [(0, 0), (area.width, area.height)]


def test_area_of_the_world_holds_all_but_antarctica() -> None:
    assert (areas.WORLD.holds(-55, -70), areas.WORLD.holds(-75, 0)) == (True, False)
