"""What the review queue itself takes: python -m benchmarks.review [ROUNDS]. Nothing of it stays in the archive."""

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from archive.entities import duplicates
from archive.models import Outlet, Speaker, Statement

QUEUE = "/kelola/tinjau/pernyataan/"
FRAGMENT = {"X-Requested-With": "fragment"}


def main(rounds: int) -> None:
    """Print a line an act: median and 95th percentile in milliseconds."""
    print(f"{Statement.objects.filter(status='machine').count()} statements wait, {rounds} rounds, milliseconds")
    with transaction.atomic():
        desk = Client()
        desk.force_login(User.objects.create_superuser("pengukur"), backend="django.contrib.auth.backends.ModelBackend")
        for name, act in list_acts(desk).items():
            report(name, [measure(act) for _ in range(rounds)])
        report("suggest duplicates", [measure(duplicates.suggest)])
        transaction.set_rollback(True)


def list_acts(desk: Client) -> dict[str, Callable[[], object]]:
    """What a curator does, by name."""
    outlets = Outlet.objects.order_by("pk")
    official, rare = Speaker.objects.order_by("pk")[2], outlets.last()
    filters = {
        "": "",
        ", newest": "urut=baru",
        ", official": f"narasumber={official.slug}",
        ", outlet": f"media={outlets[0].slug}",
        ", rare outlet": f"media={rare.slug if rare else ''}",
        ", officials": "pejabat=1",
    }
    acts: dict[str, Callable[[], object]] = {}
    for name, query in filters.items():
        acts[f"lobby{name}"] = lambda query=query: desk.get(f"{QUEUE}?{query}")
        acts[f"decide{name}"] = lambda query=query: decide(desk, query)
    return acts | {"names": lambda: desk.get("/kelola/tinjau/narasumber/nama/", {"q": official.name[:4]})}


def decide(desk: Client, query: str) -> None:
    """Confirm the first that waits, and get the next."""
    filters = dict(part.split("=") for part in query.split("&") if part)
    row = Statement.objects.filter(status="machine").order_by("-pk")[0]
    answer: Any = desk.post(f"{QUEUE}{row.pk}/putuskan/", {"keputusan": "benarkan", **filters}, headers=FRAGMENT)
    assert answer.json()["decided"], answer.json()


def measure(act: Callable[[], object]) -> float:
    """How long it takes, in milliseconds."""
    started = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - started)


def report(name: str, times: list[float]) -> None:
    """Print the line."""
    late = sorted(times)[max(0, round(0.95 * len(times)) - 1)]
    print(f"{name:24}{statistics.median(times):10.1f}{late:10.1f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
