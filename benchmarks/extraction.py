"""How many articles a second a core understands, and in how much memory: python -m benchmarks.extraction [FILE | N].

Without a database and without storing. FILE is anything that ingest reads; N tells how many articles of the grammar.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from archive.entities import shipped_knowledge
from archive.ingest import extraction, readers
from archive.ingest.readers import SourceFailure
from benchmarks.grammar import Grammar

AS_OF = date(2026, 1, 1)
_KILOBYTES = 1024  # of which Linux counts the peak memory, a megabyte


def main(source: str) -> None:
    """Understand the articles of the file, or so many of the grammar's, and print speed and peak memory."""
    if not source.isdecimal():
        _measure(Path(source))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(_write(int(source))), encoding="utf-8")
        _measure(path)


def _write(count: int) -> Iterator[str]:
    """Articles of the grammar, always the same, a JSON line each."""
    grammar = Grammar(seed=1)
    for number in range(count):
        news = grammar.write()
        yield json.dumps({"id": number, "title": news.title, "body": news.body, "date": news.day.isoformat()}) + "\n"


def _measure(path: Path) -> None:
    started = time.process_time()
    known = shipped_knowledge.load()
    loaded = time.process_time()
    count = letters = 0
    for item in readers.open_source(path):
        if isinstance(item, SourceFailure):
            raise item.error
        draft = extraction.extract(item, known, AS_OF)
        count, letters = count + 1, letters + sum(map(len, draft.paragraphs))
    spent = time.process_time() - loaded
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KILOBYTES
    print(f"{count} articles of {letters / max(count, 1):.0f} letters: {count / spent:.0f} a second of a core")
    print(f"{peak:.0f} MB at most; knowledge loaded in {loaded - started:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "500")
