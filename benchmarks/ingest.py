"""How many articles a second are stored: python -m benchmarks.ingest [N], into an archive of any size.

Three ways, each by one process and by two at once: without extraction, texts alone, with outlet and days, searchable;
understood beforehand, with speakers, statements and places; and read from a file, understood and stored, as
`manage.py ingest` does. Each process stores a batch before it is timed: it reads what is shipped, opens the connection,
makes plans, learns frequent words. What waits to be merged into the index of words at the end is merged within the
time. N articles a process of the last way, four times as many of the others; the archive grows by all of them.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from queue import Empty
from typing import TypeAlias

from archive.ingest import pipeline, storage
from archive.ingest.storage import Document, Stored
from archive.models import Article, search_entry
from benchmarks import corpus, pages, tables, warmth

AS_OF = date(2026, 1, 1)
PROCESSES = (1, 2)
HEADS = ("articles a second", "1 process", "2 processes", "ms of Python an article", "ms of PostgreSQL")

Way: TypeAlias = Callable[[range], Iterator[int]]  # stores the articles of these numbers, and says how many each time


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Seconds that one process had of a processor, in Python and in its server process."""

    python: float
    database: float


def main(count: int) -> None:
    """Print the table; the archive's files are read before, as those of a server are that has run for long."""
    warmth.read_archive()
    print(tables.describe_machine(), f"An archive of {Article.objects.count()} articles before.\n")
    ways: Sequence[tuple[str, Way, int]] = (
        ("without extraction", store_texts, 4 * count),
        ("understood beforehand", store_understood, 4 * count),
        ("read, understood and stored", ingest, count),
    )
    print(tables.write(HEADS, [describe(*way) for way in ways]))


def describe(name: str, way: Way, count: int) -> list[object]:
    """A row of the table; what an article takes of processors is of one process alone."""
    measured = [measure(way, count, many) for many in PROCESSES]
    (alone,) = measured[0][1]
    costs = (f"{1000 * seconds / count:.2f}" for seconds in (alone.python, alone.database))
    return [name, *(f"{rate:.0f}" for rate, _ in measured), *costs]


def measure(way: Way, count: int, processes: int) -> tuple[float, list[Spent]]:
    """Articles a second of so many processes at once, from the moment when all are ready until the last has ended."""
    context = get_context("spawn")
    ready, spent = context.Barrier(processes + 1), context.Queue()
    first, each = time.time_ns(), count + pipeline.BATCH_SIZE
    starts = range(first, first + processes * each, each)
    workers = [context.Process(target=work, args=(way, range(start, start + each), ready, spent)) for start in starts]
    for worker in workers:
        worker.start()
    ready.wait()
    started = time.perf_counter()
    costs = [_get(spent, workers) for _ in workers]
    took = time.perf_counter() - started
    for worker in workers:
        worker.join()
    return processes * count / took, costs


def _get(spent: "Queue[Spent]", workers: Sequence[BaseProcess]) -> Spent:
    """What the next worker that has ended spent."""
    while True:
        try:
            return spent.get(timeout=1)
        except Empty:
            if any(worker.exitcode for worker in workers):
                sys.exit("not all articles were stored, see above")


def work(way: Way, numbers: range, ready: Barrier, spent: "Queue[Spent]") -> None:
    """Store the first batch, then the others while time is taken."""
    steps = way(numbers)
    stored = next(steps)
    while stored < pipeline.BATCH_SIZE:
        stored += next(steps)
    database = pages.find_database()
    search_entry.merge_waiting()
    ready.wait()
    began, asked = time.process_time(), pages.read_time(database)
    for _ in steps:
        pass
    search_entry.merge_waiting()
    spent.put(Spent(python=time.process_time() - began, database=pages.read_time(database) - asked))


def store_texts(numbers: range) -> Iterator[int]:
    """Store articles of which nothing but text, outlet and days is known."""
    return _store([_leave_out(document) for document in corpus.make(numbers, None)])


def store_understood(numbers: range) -> Iterator[int]:
    """Store articles that are understood already."""
    return _store(list(corpus.make(numbers, None)))


def ingest(numbers: range) -> Iterator[int]:
    """Ingest a file of articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{numbers.start}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for document in corpus.make(numbers, None):
                file.write(document.raw.content.decode() + "\n")
        for line in pipeline.ingest([path], AS_OF):
            if line.failed:
                raise ValueError(line.reason)
            yield 1


def _store(documents: Sequence[Document]) -> Iterator[int]:
    """Store them in batches as ingest makes them."""
    for start in range(0, len(documents), pipeline.BATCH_SIZE):
        batch = documents[start : start + pipeline.BATCH_SIZE]
        for became in storage.store(batch):
            if not isinstance(became, Stored):
                raise became
        yield len(batch)


def _leave_out(document: Document) -> Document:
    bare = replace(document.draft, speakers=(), statements=(), places=(), dateline=None, dateline_place=None)
    return replace(document, draft=bare)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
