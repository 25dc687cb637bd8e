"""`manage.py evaluate`: how well the machine reads articles that people annotated; nothing is written."""

import json
import sys
from argparse import ArgumentTypeError
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from archive.entities import shipped_knowledge
from archive.entities.knowledge import Knowledge
from archive.evaluation import annotations, faults, reports
from archive.evaluation.annotations import AnnotatedSet, UnreadableAnnotations
from archive.evaluation.scores import Scores
from archive.ingest import extraction
from archive.ingest.documents import ArticleDraft, RawDocument
from archive.ingest.errors import IngestError
from archive.language.dates import WIB
from archive.management.console import OperatorCommand, Progress, read_day


class Command(OperatorCommand):
    """Prints precision, recall and F1 a measure for every set of annotated articles; opens no database."""

    help = (
        "Ukur pembacaan mesin terhadap artikel beranotasi: sebuah folder (NAMA.jsonl di sebelah NAMA-articles.jsonl), "
        "satu berkas anotasi, atau berkas anotasi dan berkas artikel."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the annotations lie, how many misses are shown, and the form of the report."""
        parser.add_argument("gold", type=Path, metavar="FOLDER|ANNOTATIONS")
        parser.add_argument("articles", type=Path, nargs="?", metavar="ARTICLES")
        parser.add_argument("--misses", type=_read_count, default=0, metavar="N")
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument("--as-of", type=read_day, default=None, metavar="YYYY-MM-DD")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Measures the sets in the order of their names; faults of annotations are lines on standard error."""
        as_of = options["as_of"] or datetime.now(WIB).date()
        paths = [path for path in (options["gold"], options["articles"]) if path]
        try:
            sets = annotations.open_sets(paths)
        except UnreadableAnnotations as error:
            raise CommandError(str(error)) from error
        for item in sets:
            self._print(item.name, self._measure(item, as_of), options)

    def _measure(self, item: AnnotatedSet, as_of: date) -> Scores:
        scores = Scores()
        known = shipped_knowledge.load()  # loaded once, outside the measured time
        for article in Progress(sys.stderr, len(item.articles)).follow(item.articles):
            for fault in faults.find(article):
                self.stderr.write(fault)
            scores.measure(article, partial(self._extract, known=known, as_of=as_of))
        return scores

    def _extract(self, raw: RawDocument, known: Knowledge, as_of: date) -> ArticleDraft | None:
        try:
            return extraction.extract(raw, known, as_of)
        except IngestError as error:
            self.stderr.write(f"{raw.source}: {error}")
            return None

    def _print(self, name: str, scores: Scores, options: dict[str, Any]) -> None:
        if options["format"] == "json":
            record = reports.write_record(name, scores, options["misses"])
            self.stdout.write(json.dumps(record, ensure_ascii=False))
            return
        for line in reports.write_lines(name, scores, options["misses"]):
            self.stdout.write(line)


def _read_count(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError("not a number")
    return int(text)
