import pytest

from archive.web.projection import HEIGHT, WIDTH, project


def test_project_equator_at_greenwich_is_in_the_middle() -> None:
    assert project(0, 0) == (WIDTH / 2, 253.0)


@pytest.mark.parametrize(("latitude", "longitude"), [(83.6, -33), (-55.9, -67), (71, 179.9), (-46, 169), (0, -180)])
def test_project_land_lies_on_the_map(latitude: float, longitude: float) -> None:
    x, y = project(latitude, longitude)
    assert 0 <= x <= WIDTH
    assert 0 <= y <= HEIGHT


def test_project_is_symmetric() -> None:
    east, west = project(51.7, 36.2), project(51.7, -36.2)
    assert (east[0] + west[0], east[1]) == (WIDTH, west[1])
