"""`manage.py reindex`: rebuilds all that is derived from articles."""

import sys
from argparse import ArgumentParser
from typing import Any

from archive.entities import shipped_knowledge
from archive.ingest.storage import shipped
from archive.management.console import OperatorCommand, Progress
from archive.models import search_statistics, search_tally, search_word
from archive.operations import reindexing


class Command(OperatorCommand):
    """Installs the text-search configuration, adds what newly shipped data knows, writes all search entries anew."""

    help = "Pasang ulang konfigurasi pencarian dan susun ulang semua vektor dan entri pencarian."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--containing",
            nargs="+",
            metavar="WORD",
            help="hanya teks yang memuat salah satu kata ini, dalam bentuk apa pun; untuk kata yang baru dalam kamus",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Works in batches; may be interrupted and run again."""
        reindexing.install_configuration()
        words = options["containing"]
        lexemes = None if words is None else reindexing.find_lexemes(words)
        if lexemes is None:
            shipped.add_news(shipped_knowledge.load())
        progress = Progress(sys.stderr, total=reindexing.count_work(lexemes))
        for renew in (reindexing.renew_statements, reindexing.renew_entries):
            for size in renew(lexemes):
                progress.advance(size)
        search_word.renew_lexemes()
        if lexemes is None:
            search_tally.recount()
            search_statistics.measure()
        progress.finish()
        self.stderr.write(f"{progress.count} rows renewed")
