"""Times of the curator's desk, list by list: python -m benchmarks.desk [--rounds N] [--like NAME].

Run on a corpus (benchmarks.corpus). Nothing that it does is kept: it works in a transaction that is rolled back.
"""

import argparse
import statistics
import time
from collections.abc import Iterator

from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import Article, Statement

BACKEND = "django.contrib.auth.backends.ModelBackend"


def main(rounds: int, like: str) -> None:
    """Print a line a page: median and slowest in milliseconds, number of queries."""
    with transaction.atomic():
        client = Client()
        client.force_login(User.objects.create_superuser("tolok-ukur"), backend=BACKEND)
        print(f"{Article.objects.count()} articles, {rounds} rounds, milliseconds")
        print(f"{'':34}{'median':>9}{'slowest':>9}{'queries':>9}")
        for name, address in list_pages():
            if like in name:
                measure(client, name, address, rounds)
        transaction.set_rollback(True)


def list_pages() -> Iterator[tuple[str, str]]:
    """The front page, every list as it opens, the lists that are searched, and the forms."""
    yield "front page", "/kelola/"
    for model in sorted(admin.site._registry, key=lambda each: each._meta.model_name or ""):
        if model._meta.app_label == "archive":
            yield f"list {model._meta.model_name}", f"/kelola/archive/{model._meta.model_name}/"
    yield "articles searched", "/kelola/archive/article/?q=rudal"
    yield "articles hidden", "/kelola/archive/article/?hidden__exact=1"
    yield "articles, last page", "/kelola/archive/article/?p=200"
    yield "captures rejected", "/kelola/archive/capture/?outcome__exact=rejected"
    yield "statements searched", "/kelola/archive/statement/?q=gencatan"
    for name, row in (("article", Article.objects.order_by("pk")[:1]), ("statement", Statement.objects.all()[:1])):
        for found in row:
            yield f"form {name}", f"/kelola/archive/{name}/{found.pk}/change/"
    for found in Article.objects.exclude(outlet=None).order_by("pk")[:1]:
        yield "rules of an outlet", f"/kelola/archive/outlet/{found.outlet_id}/aturan/"


def measure(client: Client, name: str, address: str, rounds: int) -> None:
    """Print the line of one page; the first answer, which loads code and plans, is not counted."""
    client.get(address)
    times, count = [], 0
    for _ in range(rounds):
        with CaptureQueriesContext(connection) as queries:
            started = time.perf_counter()
            answer = client.get(address)
            times.append(1000 * (time.perf_counter() - started))
        count = len(queries)
    note = "" if answer.status_code == 200 else f"  status {answer.status_code}"
    print(f"{name:34}{statistics.median(times):9.0f}{max(times):9.0f}{count:9}{note}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--like", default="", help="only pages whose name holds this")
    arguments = parser.parse_args()
    main(arguments.rounds, arguments.like)
