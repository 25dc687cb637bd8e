import json
from pathlib import Path

from archive.web.map_builder import topology

SHARED = {
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [10, 20]},
    "arcs": [[[0, 0], [0, 2]], [[0, 2], [-2, 0], [0, -2], [2, 0]], [[0, 2], [3, 0], [0, -2], [-3, 0]]],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "id": "804"},
                {"type": "MultiPolygon", "arcs": [[[2, 0]]], "id": "643"},
                {"type": "Polygon", "arcs": [[1]], "id": topology.ANTARCTICA},
            ]
        }
    },
}


def _read(folder: Path) -> topology.Topology:
    path = folder / "countries-50m.json"
    path.write_text(json.dumps(SHARED), encoding="utf-8")
    return topology.read(path, lambda line: line)


def test_read_adds_steps_up_and_moves_them_into_place(tmp_path: Path) -> None:
    assert _read(tmp_path).lines[0] == [(10, 20), (10, 22)]


def test_read_leaves_antarctica_out(tmp_path: Path) -> None:
    assert [country.number for country in _read(tmp_path).countries] == ["804", "643"]


def test_close_joins_lines_into_a_ring(tmp_path: Path) -> None:
    held = _read(tmp_path)
    assert held.close(held.countries[0].rings[0]) == [(10, 20), (10, 22), (8, 22), (8, 20), (10, 20)]


def test_borders_are_the_lines_of_two_countries(tmp_path: Path) -> None:
    assert list(_read(tmp_path).borders()) == [[(10, 20), (10, 22)]]


def test_unwrap_goes_on_beyond_the_antimeridian() -> None:
    assert topology.unwrap([(179, 0), (-179, 1), (-170, 1), (179, 0)]) == [(179, 0), (181, 1), (190, 1), (179, 0)]
