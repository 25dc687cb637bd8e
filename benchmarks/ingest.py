"""How many articles a second are read, extracted and stored one by one: python -m benchmarks.ingest [N]."""

import json
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from archive.ingest import pipeline
from benchmarks.grammar import Grammar


def main(count: int) -> None:
    """Ingest `count` articles of a seed of their own and print their outcomes and speed."""
    grammar = Grammar(seed=int(time.time()))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{time.time_ns()}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number in range(count):
                news = grammar.write()
                record = {"id": number, "title": news.title, "body": news.body, "date": news.day.isoformat()}
                file.write(json.dumps(record) + "\n")
        started = time.perf_counter()
        outcomes = Counter(line.outcome for line in pipeline.ingest([path], date(2026, 1, 1)))
    spent = time.perf_counter() - started
    print(f"{dict(outcomes)} in {spent:.1f} s: {count / spent:.0f} articles/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
