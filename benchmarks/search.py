"""Times of search by kind of query, as a Markdown table.

python -m benchmarks.search [--rounds N] [--like KIND] [--warm] [--orm] [--tantivy FOLDER]

"SQL" is the time of all queries that the search page asks, "search" adds what Python does with them, "page" is the
whole request through Django, without a socket. --orm and --tantivy measure others on the same archive beside, and the
ratios of their 95th percentile to ours ("search"); benchmarks.engine builds the index of tantivy. --warm reads the
archive's files before and asks as many other searches, as a server has that has run for long; without it the first
searches wait for the disk.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection
from django.http import QueryDict
from django.test import Client

from archive.models import Article
from archive.search import results
from archive.search.criteria import Criteria
from archive.web.forms import SearchForm
from benchmarks import naive, tables, warmth
from benchmarks.queries import Reader

HOSTILE = (
    "a" * 10_000,
    "& | ! <-> ( ) :* -",
    '"gencatan "senjata',
    "rudal\0kota\u202e",
    "'); DROP TABLE archive_article; --",
    "(a+)+$ .* [ \\ ^",
    " OR ".join(f"kata{number}" for number in range(500)),
    "-rudal",
)
Times = dict[str, list[float]]


def main(rounds: int, like: str, warm: bool, orm: bool, folder: Path | None) -> None:
    """Print a row a kind and one of all searches: medians and 95th percentiles in milliseconds."""
    reader, others = Reader(), make_others(orm, folder)
    print(tables.describe_machine())
    if warm:
        warmth.read_archive()
        for _, addresses in draw(Reader(seed=8), rounds, like):
            for address in addresses:
                results.search(read(address))
    print(f"{Article.objects.count():,} articles, {rounds} searches a kind: median / 95th percentile in ms\n")
    columns = ["SQL", "search", "page", *(name for other in others for name in (other, "ratio"))]
    print(f"| | {' | '.join(columns)} |\n|-{'|-' * len(columns)}|")
    together: Times = defaultdict(list)
    for kind, addresses in draw(reader, rounds, like):
        times = measure_all(addresses, others if kind != "hostile" else {})  # which an ORM does not survive
        print(describe(kind, times, others), flush=True)
        for name, found in times.items():
            together[name] += found if kind != "hostile" else []
    if together["search"]:
        print(describe("**all searches**", together, others))
        exact = 1 - sum(together["estimated"]) / len(together["estimated"])
        print(f"\nOf all but the hostile ones {exact:.0%} were counted exactly, the others by samples.")


def draw(reader: Reader, rounds: int, like: str) -> Iterator[tuple[str, list[str]]]:
    """Addresses by kind."""
    for kind in reader.kinds:
        addresses = [reader.ask(kind) for _ in range(rounds)]
        if like in kind:
            yield kind, addresses
    if like in "hostile":
        yield "hostile", [f"/cari/?{write(text)}" for text in HOSTILE]


def write(text: str) -> str:
    """The search box's part of an address."""
    query = QueryDict(mutable=True)
    query["q"] = text
    return query.urlencode()


def make_others(orm: bool, folder: Path | None) -> dict[str, Callable[[str], Any]]:
    """What is measured beside."""
    others: dict[str, Callable[[str], Any]] = {"ORM": naive.search} if orm else {}
    if folder:
        from benchmarks.engine import Engine  # the package is an optional one

        engine = Engine(folder)
        others["tantivy"] = lambda address: engine.search(read(address))
    return others


def measure_all(addresses: list[str], others: dict[str, Callable[[str], Any]]) -> Times:
    """Each address in every way, one after the other, so that a slow minute slows all of them."""
    times: Times = defaultdict(list)
    found: list[results.SearchResults] = []
    results.search(read(addresses[0]))  # the first of a kind plans and reads what later ones have at hand
    for address in addresses:
        spent: list[float] = []
        with listen(spent):
            times["search"].append(measure(lambda address: found.append(results.search(read(address))), address))
        times["estimated"].append(float(found.pop().estimated))
        times["SQL"].append(sum(spent))
        times["page"].append(measure(open_page, address))
        for name, search in others.items():
            times[name].append(measure(search, address))
    return times


def read(address: str) -> Criteria:
    """What the search page understands."""
    return SearchForm(QueryDict(address.partition("?")[2])).criteria()


@contextmanager
def listen(spent: list[float]) -> Iterator[None]:
    """Collect the milliseconds of each query."""

    def run(execute: Callable[..., Any], *values: Any) -> Any:
        started = time.perf_counter()
        try:
            return execute(*values)
        finally:
            spent.append((time.perf_counter() - started) * 1_000)

    with connection.execute_wrapper(run):
        yield


@cache
def make_client() -> Client:
    """One for all requests, since each new one looks for every static file."""
    return Client()


def open_page(address: str) -> None:
    """The whole request, without a socket."""
    response = make_client().get(address, follow=True)
    if response.status_code != 200:
        sys.exit(f"{address[:200]}: {response.status_code}")


def measure(run: Callable[[str], Any], address: str) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    run(address)
    return (time.perf_counter() - started) * 1_000


def describe(kind: str, times: Times, others: dict[str, Any]) -> str:
    """A row of the table."""
    cells = [cell(times[name]) for name in ("SQL", "search", "page")]
    for other in others:
        measured = times.get(other)
        cells += [cell(measured), f"{late(measured) / late(times['search']):.1f}"] if measured else ["–", "–"]
    return f"| {kind} | {' | '.join(cells)} |"


def cell(times: list[float]) -> str:
    """Median and 95th percentile."""
    return f"{statistics.median(times):.0f} / {late(times):.0f}"


def late(times: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--like", default="", help="only the kinds with these letters")
    parser.add_argument("--warm", action="store_true", help="as a server that has run for long")
    parser.add_argument("--orm", action="store_true", help="also as Django's ORM writes it")
    parser.add_argument(
        "--tantivy", type=Path, dest="folder", metavar="FOLDER", help="also by the index in this folder"
    )
    main(**vars(parser.parse_args()))
