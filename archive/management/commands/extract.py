"""`manage.py extract`: what ingesting would store, as JSON Lines on standard output; nothing is written."""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from archive.entities import shipped_knowledge
from archive.ingest import extraction, readers, records
from archive.ingest.documents import RawDocument
from archive.ingest.errors import IngestError
from archive.ingest.readers import SourceFailure
from archive.language.dates import WIB
from archive.management.console import OperatorCommand, read_day, read_source


class Command(OperatorCommand):
    """Prints a line an article; what is rejected or unreadable is a line on standard error and exit code 1."""

    help = "Cetak apa yang dibaca mesin dari berkas dan folder, satu baris JSON per artikel, tanpa menyimpan apa pun."

    def add_arguments(self, parser: CommandParser) -> None:
        """The sources, and the day before which dates without a year lie."""
        parser.add_argument("sources", nargs="+", type=read_source, metavar="SOURCE")
        parser.add_argument("--as-of", type=read_day, default=None, metavar="YYYY-MM-DD")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Reads every source in the order given; the exit code is 1 if anything was left out."""
        as_of = options["as_of"] or datetime.now(WIB).date()
        failed = False
        for item in _open_all(options["sources"]):
            failed = not self._print(item, as_of) or failed
        if failed:
            sys.exit(1)

    def _print(self, item: RawDocument | SourceFailure, as_of: date) -> bool:
        """Whether the article was printed."""
        try:
            if isinstance(item, SourceFailure):
                raise item.error
            draft = extraction.extract(item, shipped_knowledge.load(), as_of)
        except IngestError as error:
            self.stderr.write(f"{item.source}: {error}")
            return False
        self.stdout.write(json.dumps(records.write(draft), ensure_ascii=False))
        return True


def _open_all(sources: list[Path]) -> Iterator[RawDocument | SourceFailure]:
    for source in sources:
        yield from readers.open_source(source)
