"""Draw the maps that the project ships from Natural Earth."""

import json
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from archive.web import areas, countries, map_builder, maps


class Command(BaseCommand):
    """manage.py build_maps FOLDER; docs/data-sources.md tells what the folder holds."""

    help = "Draw static/maps/ from the unpacked npm package world-atlas."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="folder of the unpacked package")
        parser.add_argument(
            "--output", type=Path, default=settings.BASE_DIR / "static" / "maps", help="folder to write"
        )
        parser.add_argument("--names", type=Path, default=maps.LABELS.parent, help="folder of the names to write")

    def handle(self, *args: Any, **options: Any) -> None:
        labels: dict[str, list[tuple[str, str, int, int]]] = {}
        names = map_builder.read_names()
        for area in areas.AREAS:
            drawing = map_builder.draw(area, options["folder"])
            (options["output"] / f"{area.slug}.svg").write_text(drawing.svg, encoding="utf-8")
            labels[area.slug] = [
                (*names[label.number], label.x, label.y) for label in drawing.labels if label.number in names
            ]
            self.stdout.write(f"{area.slug}: {len(drawing.svg)} bytes, {len(drawing.labels)} names")
        _write(options["names"] / maps.LABELS.name, labels)
        _write(options["names"] / countries.FILE.name, map_builder.read_countries())


def _write(path: Path, table: Mapping[str, Any]) -> None:
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in table.items())
    path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
