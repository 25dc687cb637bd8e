"""`manage.py ingest`: stores the articles of files and folders and reports what became of each."""

import sys
from collections import Counter
from datetime import datetime
from typing import Any

from django.core.management.base import CommandParser

from archive.ingest import pipeline
from archive.ingest.pipeline import ReportLine
from archive.language.dates import WIB
from archive.management.console import OperatorCommand, Progress, read_day, read_source
from archive.models import search_statistics


class Command(OperatorCommand):
    """Prints a line a document: outcome, source, reason, parted by tabs. Exit code 1 if any was not stored."""

    help = "Simpan artikel dari berkas dan folder (.txt .html .jsonl); satu baris laporan per dokumen."

    def add_arguments(self, parser: CommandParser) -> None:
        """The sources, and the day before which dates without a year lie."""
        parser.add_argument("sources", nargs="+", type=read_source, metavar="SOURCE")
        parser.add_argument("--as-of", type=read_day, default=None, metavar="YYYY-MM-DD")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ingests every source in the order given; a summary ends standard error."""
        as_of = options["as_of"] or datetime.now(WIB).date()
        outcomes: Counter[str] = Counter()
        failed = False
        for line in Progress(sys.stderr).follow(pipeline.ingest(options["sources"], as_of)):
            outcomes[line.outcome] += 1
            failed = failed or line.failed
            self.stdout.write(_print(line))
        search_statistics.measure_if_grown()
        counts = [f"{count} {outcome}" for outcome, count in sorted(outcomes.items())]
        self.stderr.write(", ".join(counts) or "nothing found")
        if failed:
            sys.exit(1)


def _print(line: ReportLine) -> str:
    """Tabs part the columns, so none may stand in them."""
    columns = (line.outcome, line.source, line.reason)
    return "\t".join(" ".join(column.split()) for column in columns if column)
