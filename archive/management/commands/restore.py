"""`manage.py restore`: replaces the archive by what a backup holds."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from archive.management.console import MEGABYTES, OperatorCommand, Progress
from archive.operations import restoration
from archive.operations.errors import OperationError


class Command(OperatorCommand):
    """Restores a backup into an empty archive, or with --force into any; whole, or nothing has changed."""

    help = "Pulihkan arsip dari berkas cadangan yang dibuat dengan perintah backup."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and whether an archive that is not empty may be replaced."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--force", action="store_true", help="ganti isi arsip yang tidak kosong")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Loads the file, brings the tables up to date and reindexes."""
        loaded, reindexed = Progress(sys.stderr, unit=MEGABYTES), Progress(sys.stderr)
        try:
            restored = restoration.restore(
                options["file"], force=options["force"], tell=loaded.advance, reindexed=reindexed.advance
            )
        except OperationError as error:
            raise CommandError(str(error)) from error
        reindexed.finish()
        rows = sum(content.rows for content in restored.contents)
        self.stderr.write(f"{rows} rows restored, as of {restored.made_at}")
