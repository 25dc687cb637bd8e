import json
from pathlib import Path

import pytest

from archive.web.areas import Area
from archive.web.map_builder import draw, read_names
from archive.web.projection import Box

AREA = Area(slug="uji", name="Uji", box=Box(west=0, south=-5, east=10, north=5))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two countries of 4° × 8° that share the meridian of 5°, one of them beyond the area's eastern edge."""
    (tmp_path / "countries-50m.json").write_text(
        json.dumps(
            {
                "transform": {"scale": [1, 1], "translate": [0, 0]},
                "arcs": [
                    [[5, -4], [0, 8]],
                    [[5, 4], [-4, 0], [0, -8], [4, 0]],
                    [[5, 4], [40, 0], [0, -8], [-40, 0]],
                ],
                "objects": {
                    "countries": {
                        "geometries": [
                            {"type": "Polygon", "arcs": [[0, 1]], "id": "804"},
                            {"type": "Polygon", "arcs": [[0, 2]], "id": "643"},
                        ]
                    }
                },
            }
        ),
        encoding="utf-8",
    )
    return tmp_path


def test_draw_writes_land_and_borders_in_the_areas_units(folder: Path) -> None:
    svg = draw(AREA, folder).svg
    land, borders = (svg.split(f'id="{part}"')[1].split('d="')[1].split('"')[0] for part in ("land", "borders"))
    assert (land.count("M"), land.count("z"), borders) == (2, 2, "M500 900l0-800")


def test_draw_cuts_what_lies_far_outside(folder: Path) -> None:
    numbers = draw(AREA, folder).svg.split('id="land" d="')[1].split('"')[0].replace("-", " ").replace("l", " ")
    assert max(float(number) for number in numbers.replace("M", " ").replace("z", " ").split()) <= 1_040


def test_draw_labels_stand_in_the_visible_part(folder: Path) -> None:
    labels = {label.number: (label.x, label.y) for label in draw(AREA, folder).labels}
    assert {number: 500 < x < 1_000 for number, (x, _) in labels.items()} == {"643": True, "804": False}


def test_read_names_in_both_languages() -> None:
    assert read_names()["643"] == ("Rusia", "Russia")
