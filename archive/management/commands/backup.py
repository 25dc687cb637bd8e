"""`manage.py backup`: writes the whole archive into one file."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from archive.management.console import MEGABYTES, OperatorCommand, Progress
from archive.operations import backup
from archive.operations.errors import OperationError


class Command(OperatorCommand):
    """Everything but what is derived: articles, captures, decisions, users. The archive may be in use meanwhile."""

    help = "Salin seluruh arsip (tangkapan, artikel, keputusan, pengguna) ke satu berkas."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and whether it may be overwritten."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--force", action="store_true", help="timpa berkas yang sudah ada")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Writes the file, which appears when it is complete."""
        progress = Progress(sys.stderr, unit=MEGABYTES)
        try:
            made = backup.back_up(options["file"], force=options["force"], tell=progress.advance)
        except OperationError as error:
            raise CommandError(str(error)) from error
        progress.finish()
        rows = sum(content.rows for content in made.contents)
        self.stderr.write(f"{rows} rows of {len(made.contents)} tables in {options['file']}")
