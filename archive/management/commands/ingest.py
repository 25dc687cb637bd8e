"""`manage.py ingest`: stores the articles of files and folders and reports what became of each."""

import sys
from argparse import ArgumentTypeError
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive.ingest import pipeline
from archive.language.dates import WIB


class Command(BaseCommand):
    """Prints a line a document: outcome, source, reason, parted by tabs. Exit code 1 if any was not stored."""

    requires_system_checks = ()  # pages are not its matter
    help = "Simpan artikel dari berkas dan folder (.txt .html .jsonl); satu baris laporan per dokumen."

    def add_arguments(self, parser: CommandParser) -> None:
        """The sources, and the day before which dates without a year lie."""
        parser.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
        parser.add_argument("--as-of", type=_read_day, default=None, metavar="YYYY-MM-DD")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ingests every source in the order given."""
        as_of = options["as_of"] or datetime.now(WIB).date()
        outcomes: Counter[str] = Counter()
        failed = False
        for line in pipeline.ingest(options["sources"], as_of):
            outcomes[line.outcome] += 1
            failed = failed or line.failed
            self.stdout.write("\t".join(filter(None, (line.outcome, line.source, line.reason))))
        self.stderr.write(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())))
        if failed:
            sys.exit(1)


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError("not a day in the form YYYY-MM-DD") from error
