"""Server times of the reading room's pages: python -m benchmarks.pages [--rounds N] [KIND …].

Each page is asked of Django in this process, as a browser would ask it, without a web server: middleware, queries,
template and compression, in a process as warm as a worker of the web server. On a busy machine the processor's time, of
this process and of the database's process that answers it, says more than the clock's; that of parallel workers of the
database is not in it.
"""

import argparse
import sys
import time
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from http import HTTPStatus
from pathlib import Path
from random import Random
from typing import Any

from django.db import connection
from django.test import Client

from archive.launch import warming
from archive.models import Article, SearchTally
from benchmarks import tables
from benchmarks.queries import Reader

HEADS = (
    "page",
    "p50, ms",
    "p95",
    "Python p50",
    "p95",
    "PostgreSQL p50",
    "p95",
    "both p50",
    "p95",
    "queries",
    "KB",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request: seconds by the clock, of the processor in Python and in PostgreSQL; its queries, the bytes sent."""

    wall: float
    python: float
    database: float
    queries: int
    sent: int


def main(rounds: int, kinds: list[str]) -> None:
    """Print a row a kind of page."""
    print(tables.describe_machine(), f"{Article.objects.count():,} articles, {rounds} pages of each kind.\n")
    draws = list_kinds()
    warming.warm_up()
    rows = [describe(kind, list(visit(draws[kind], rounds))) for kind in kinds or draws]
    print(tables.write(HEADS, rows))


def list_kinds() -> dict[str, Callable[[], str]]:
    """What draws an address of each kind of page."""
    reader, random = Reader(), Random(7)
    days = _list_days(random)
    articles = Article.objects.visible().filter(current_revision__isnull=False).order_by("pk")

    def draw_article() -> str:
        number = random.randint(1, reader.last)
        pk, slug = articles.filter(pk__gte=number).values_list("pk", "slug")[0]
        return f"/artikel/{pk}/{slug}/"

    return {
        "article": draw_article,
        "official": lambda: f"/pejabat/{random.choice(reader.slugs['pejabat'])}/",
        "place": lambda: f"/tempat/{random.choice(reader.slugs['tempat'])}/",
        "outlet": lambda: f"/media/{random.choice(reader.slugs['media'])}/",
        "home": lambda: "/",
        "search": lambda: reader.ask(random.choice(list(reader.kinds))),
        "statements": lambda: "/pernyataan/",
        "statements with words": lambda: reader.ask("common word").replace("/cari/", "/pernyataan/"),
        "officials": lambda: "/pejabat/",
        "places": lambda: "/tempat/",
        "outlets": lambda: "/media/",
        "facet": lambda: f"/cari/saringan/{random.choice(('media', 'pejabat', 'tempat'))}/",
        "years": lambda: "/tanggal/",
        "year": lambda: f"/tanggal/{random.choice(days).year}/",
        "month": lambda: "/tanggal/{0.year}/{0.month}/".format(random.choice(days)),
        "day": lambda: "/tanggal/{0.year}/{0.month}/{0.day}/".format(random.choice(days)),
    }


def _list_days(random: Random) -> list[date]:
    """A day of each month that has articles."""
    counts = SearchTally.objects.count_all_months()
    months = [(year, month) for year, held in counts.items() for month in held if month]
    return [date(year, month, random.randint(1, monthrange(year, month)[1])) for year, month in sorted(months)]


def visit(draw: Callable[[], str], rounds: int) -> Iterator[Visit]:
    """So many requests, after two that load code and templates."""
    client, process = Client(headers={"Accept-Encoding": "gzip"}), find_database()
    for _ in range(2):
        measure(client, draw(), process)
    for _ in range(rounds):
        yield measure(client, draw(), process)


def find_database() -> Path:
    """Where the kernel keeps the times of the database's process that answers this connection: on this machine only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        found = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    if not found.exists():
        sys.exit("The database must run on this machine, under Linux.")
    return found


def measure(client: Client, address: str, process: Path) -> Visit:
    """One request; a page that is not found ends the measurement."""
    asked: list[str] = []
    wall, python, database = time.perf_counter(), time.process_time(), read_time(process)
    with connection.execute_wrapper(partial(_note, asked)):
        response = client.get(address)
    if response.status_code != HTTPStatus.OK:
        sys.exit(f"{address}: {response.status_code}")
    return Visit(
        python=time.process_time() - python,
        database=read_time(process) - database,
        wall=time.perf_counter() - wall,
        queries=len(asked),
        sent=len(response.content),
    )


def read_time(process: Path) -> float:
    """Seconds that the process has had of a processor."""
    return int(process.read_text(encoding="ascii").split()[0]) / 1e9


def _note(asked: list[str], execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    """Note a query and run it, as Django's `execute_wrapper` asks."""
    asked.append(sql)
    return execute(sql, *rest)


def describe(kind: str, visits: list[Visit]) -> list[object]:
    """A row of the table: the half and 95 per cent of the times, the most queries, the mean size."""
    times = [
        [one.wall for one in visits],
        [one.python for one in visits],
        [one.database for one in visits],
        [one.python + one.database for one in visits],
    ]
    shares = [tables.percentile([spent * 1_000 for spent in each], share) for each in times for share in (50, 95)]
    size = sum(one.sent for one in visits) / len(visits) / 1_000
    return [kind, *shares, max(one.queries for one in visits), f"{size:.0f}"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    parser.add_argument("--rounds", type=int, default=40)
    main(**vars(parser.parse_args()))
