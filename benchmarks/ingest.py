"""How many articles a second are stored: python -m benchmarks.ingest [N], into an archive of any size.

With extraction: files are read, understood and stored, as `manage.py ingest` does. Without: the articles are understood
beforehand. By one process, and by two at once. The archive grows by 4 N articles.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import islice
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import TypeAlias

from archive.ingest import pipeline, storage
from archive.ingest.storage import Stored
from archive.models import Article
from benchmarks import corpus, tables

AS_OF = date(2026, 1, 1)
PROCESSES = (1, 2)
Work: TypeAlias = Callable[[range, Barrier], None]


def main(count: int) -> None:
    """Print the table; `count` articles a process where they are understood, four times as many where not."""
    print(tables.describe_machine(), f"An archive of {Article.objects.count()} articles before.\n")
    rows = [
        ("understood beforehand", *(f"{measure(store, 4 * count, many):.0f}" for many in PROCESSES)),
        ("read, understood and stored", *(f"{measure(ingest, count, many):.0f}" for many in PROCESSES)),
    ]
    print(tables.write(("articles a second", *(f"{many} process{'es' * (many > 1)}" for many in PROCESSES)), rows))


def measure(work: Work, count: int, processes: int) -> float:
    """Articles a second of so many processes at once, from the moment when all are ready until the last has ended."""
    context = get_context("spawn")
    ready = context.Barrier(processes + 1)
    first = time.time_ns()
    workers = [
        context.Process(target=work, args=(range(first + number, first + number + processes * count, processes), ready))
        for number in range(processes)
    ]
    for worker in workers:
        worker.start()
    ready.wait()
    started = time.perf_counter()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        sys.exit("not all articles were stored, see above")
    return processes * count / (time.perf_counter() - started)


def store(numbers: range, ready: Barrier) -> None:
    """Store articles that are understood already, in batches as ingest makes them."""
    documents = iter(list(corpus.make(numbers, None)))
    Article.objects.exists()  # connects
    ready.wait()
    while batch := list(islice(documents, pipeline.BATCH_SIZE)):
        for became in storage.store(batch):
            if not isinstance(became, Stored):
                raise became


def ingest(numbers: range, ready: Barrier) -> None:
    """Ingest a file of articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{numbers.start}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for document in corpus.make(numbers, None):
                file.write(document.raw.content.decode() + "\n")
        ready.wait()
        for line in pipeline.ingest([path], AS_OF):
            if line.failed:
                raise ValueError(line.reason)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
