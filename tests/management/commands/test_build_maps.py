import json
from pathlib import Path

from django.core.management import call_command

from archive.web.areas import AREAS

UKRAINE = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [[[22, 45], [0, 7], [17, 0], [0, -7], [-17, 0]]],
    "objects": {"countries": {"geometries": [{"type": "Polygon", "arcs": [[0]], "id": "804"}]}},
}


def test_build_maps_writes_a_drawing_for_each_area_and_the_names(tmp_path: Path, capsys: object) -> None:
    for detail in ("50m", "10m"):
        (tmp_path / f"countries-{detail}.json").write_text(json.dumps(UKRAINE), encoding="utf-8")
    call_command("build_maps", tmp_path, "--output", tmp_path, "--names", tmp_path)
    assert {path.stem for path in tmp_path.glob("*.svg")} == {area.slug for area in AREAS}
    (name,) = json.loads((tmp_path / "map_labels.json").read_text(encoding="utf-8"))["eropa-timur"]
    assert name[:2] == ["Ukraina", "Ukraine"]
    assert json.loads((tmp_path / "countries.json").read_text(encoding="utf-8"))["UA"] == ["Ukraina", "Ukraine"]
