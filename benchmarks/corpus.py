"""Fills the archive up to N articles, made up: python -m benchmarks.corpus [N] [--like FILE.jsonl] [--processes 2].

They are stored as ingest stores what it has read, in batches. Without --like their sentences are the grammar's; with it
they are mixed out of the articles of that file, which may be anything ingest reads. Names are the same in any case.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random

from django.db import connection

from archive.ingest import storage
from archive.ingest.documents import RawDocument
from archive.ingest.storage import Document, Stored
from archive.models import Article, search_statistics
from benchmarks import news
from benchmarks.grammar import Grammar, name_everybody
from benchmarks.mixture import Mixture
from benchmarks.news import Names, Newsroom

BATCH = 500
PREFIX = "uji-"  # of the articles' ids


def main(count: int, like: Path | None, processes: int) -> None:
    """Store articles until there are `count`, and measure what search knows of them; progress on standard error."""
    rate = store_up_to(count, like, processes)
    started = time.monotonic()
    settle()
    print(f"up to {count} articles, {rate:.0f}/s with {processes} processes")
    print(f"statistics and VACUUM ANALYZE: {time.monotonic() - started:.0f} s")


def store_up_to(count: int, like: Path | None, processes: int) -> float:
    """Store articles until there are `count`; returns how many a second."""
    started = time.monotonic()
    context = get_context("spawn")
    there = Article.objects.count()
    shares = [range(there + 1 + share, count + 1, processes) for share in range(processes)]
    workers = [context.Process(target=fill, args=(share, like)) for share in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        sys.exit("not all articles were stored, see above")
    return (count - there) / (time.monotonic() - started)


def settle() -> None:
    """Measure what search knows of the articles, and let the planner know them."""
    search_statistics.measure()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def fill(numbers: range, like: Path | None) -> None:
    """Make and store the articles of these numbers, which other processes leave out."""
    started = time.monotonic()
    done = 0
    documents = make(numbers, like)
    while batch := list(islice(documents, BATCH)):
        for became in storage.store(batch):
            if not isinstance(became, Stored):
                raise became
        done += len(batch)
        spent = time.monotonic() - started
        print(f"{done} of {len(numbers)}, {done / spent:.0f}/s", file=sys.stderr, flush=True)


def make(numbers: range, like: Path | None) -> Iterator[Document]:
    """The articles of these numbers, the same for the same range and file."""
    random = Random(0)  # the vocabulary is the same for all ranges
    names = name_everybody()
    newsroom = Newsroom(names, Mixture(like, random) if like else Grammar(random), random)
    random.seed(repr(numbers))
    for number in numbers:
        yield describe(newsroom.write(), names, number)


def describe(written: news.News, names: Names, number: int) -> Document:
    """The article as it would come out of one line of a file, understood."""
    name = f"{PREFIX}{number}"
    raw = RawDocument(
        content=json.dumps(news.record(written, names, number), ensure_ascii=False).encode(),
        media_type="application/json",
        source=f"benchmark.jsonl:{number}",
        name="benchmark.jsonl",
        record_id=name,
        captured_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    return Document(raw=raw, draft=news.draft(written, names, name))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--like", type=Path, default=None, metavar="FILE.jsonl")
    parser.add_argument("--processes", type=int, default=2)
    main(**vars(parser.parse_args()))
