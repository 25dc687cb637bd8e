"""Build the gazetteer that the project ships from its downloaded sources."""

import gzip
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from archive.entities import gazetteer, gazetteer_builder


class Command(BaseCommand):
    """manage.py build_gazetteer FOLDER; docs/data-sources.md tells what the folder holds."""

    help = "Build archive/entities/data/places.tsv.gz from a folder of downloaded sources."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="folder with the downloaded sources")
        parser.add_argument("--output", type=Path, default=gazetteer.FILE, help="file to write")

    def handle(self, *args: Any, **options: Any) -> None:
        places = gazetteer_builder.build(options["folder"])
        lines = "".join(f"{gazetteer.format_line(place)}\n" for place in places)
        options["output"].write_bytes(gzip.compress(lines.encode(), compresslevel=9, mtime=0))
        self.stdout.write(f"{len(places)} places in {options['output']}")
