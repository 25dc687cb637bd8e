"""`manage.py reindex`: rebuilds all that is derived from articles."""

import sys
from typing import Any

from archive.management.console import OperatorCommand, Progress
from archive.models import search_statistics
from archive.operations import reindexing


class Command(OperatorCommand):
    """Installs the text-search configuration and writes all vectors and search entries anew."""

    help = "Pasang ulang konfigurasi pencarian dan susun ulang semua vektor dan entri pencarian."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Works in batches; may be interrupted and run again."""
        reindexing.install_configuration()
        progress = Progress(sys.stderr, total=reindexing.count_work())
        for renew in (reindexing.renew_statements, reindexing.renew_entries):
            for size in renew():
                progress.advance(size)
        search_statistics.measure()
        progress.finish()
        self.stderr.write(f"{progress.count} rows renewed")
