"""What grows with the archive: python -m benchmarks.growth [10000 100000 1000000], from an archive that holds fewer.

An archive that holds as many is measured as it is. A row for each size: articles stored a second by two processes, with
all indexes; size on disk; 95th percentile of mixed searches, and of their whole pages through Django without a socket.
`benchmarks.search` has the kinds one by one.
"""

import sys
from collections import defaultdict

from django.db import connection

from archive.models import Article
from benchmarks import corpus, search, tables, warmth
from benchmarks.queries import Reader

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 10  # searches of each kind
PROCESSES = 2
_GIGABYTE = 1e9


def main(sizes: list[int]) -> None:
    """Print a row as soon as the archive has each size."""
    print(tables.describe_machine(), "\n")
    heads = ("articles", "stored a second", "GB on disk", "search p50, ms", "p95", "page p50, ms", "p95")
    print(tables.write(heads, []), flush=True)
    for size in sizes:
        there = Article.objects.count()
        rate = corpus.store_up_to(size, None, PROCESSES)
        corpus.settle()
        warmth.read_archive()
        times = measure_searches()
        cells = (tables.percentile(times[name], share) for name in ("search", "page") for share in (50, 95))
        print(
            tables.write_row(
                (
                    f"{Article.objects.count():,}",
                    f"{rate:.0f}" if there < size else "–",
                    f"{read_size() / _GIGABYTE:.1f}",
                    *cells,
                )
            ),
            flush=True,
        )


def measure_searches() -> search.Times:
    """Milliseconds of searches of every kind, and of their pages."""
    together: search.Times = defaultdict(list)
    for _, addresses in search.draw(Reader(), ROUNDS, ""):
        for name, found in search.measure_all(addresses, {}).items():
            together[name] += found
    return together


def read_size() -> int:
    """Bytes of the database on disk."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
