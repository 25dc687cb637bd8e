"""Times of whole requests: python -m benchmarks.http [--rounds N] [--clients 2] [--port 8120].

The archive is served as `make run` serves it, with two web workers, and asked over the loopback by several clients at
once, each on a connection that it keeps. Also the memory of the workers afterwards.
"""

import argparse
import http.client
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from random import Random

import psutil
from django.conf import settings

from archive.models import Article
from benchmarks import tables
from benchmarks.queries import Reader

WORKERS = 2
PATIENCE = 120  # seconds that the server may take to start
_MEGABYTE = 1_000_000
Asked = tuple[str, str]  # kind and address


def main(rounds: int, clients: int, port: int) -> None:
    """Print a row a kind, one of all, and the workers' memory."""
    print(tables.describe_machine(), f"{Article.objects.count():,} articles, {clients} clients at once.\n")
    asked = list(draw(rounds))
    with serve(port) as server:
        ask(asked[:: max(1, rounds // 2)], clients, port)  # the first requests of a worker load code and templates
        times = ask(asked, clients, port)
        memory = [measure_memory(worker) for worker in list_workers(server)]
    rows = [(kind, tables.percentile(found, 50), tables.percentile(found, 95)) for kind, found in sorted(times.items())]
    every = [spent for found in times.values() for spent in found]
    rows.append(("**all**", tables.percentile(every, 50), tables.percentile(every, 95)))
    print(tables.write(("request", "p50, ms", "p95"), rows))
    print(f"\nMemory of the workers, shared pages by shares: {', '.join(f'{each:.0f} MB' for each in memory)}.")


def draw(rounds: int) -> Iterator[Asked]:
    """So many requests of each kind, in the order in which readers might make them: any."""
    reader, random = Reader(), Random(7)
    requests = [(kind, reader.ask(kind)) for kind in reader.kinds for _ in range(rounds)]
    articles = Article.objects.filter(hidden=False, pk__lte=reader.last)
    for kind, path in (("place's page", "tempat"), ("outlet's page", "media"), ("official's page", "pejabat")):
        requests += [(kind, f"/{path}/{random.choice(reader.slugs[path])}/") for _ in range(rounds)]
    for _ in range(rounds):
        article = articles.filter(pk__gte=random.randint(1, reader.last)).order_by("pk").only("slug").first()
        if article:
            requests.append(("article", f"/artikel/{article.pk}/{article.slug}/"))
    requests += [("home", "/")] * rounds + [("statements", "/pernyataan/")] * rounds
    random.shuffle(requests)
    yield from requests


def ask(asked: list[Asked], clients: int, port: int) -> dict[str, list[float]]:
    """Milliseconds of each request by kind, the requests dealt out to the clients."""
    times: dict[str, list[float]] = defaultdict(list)
    with ThreadPoolExecutor(clients) as pool:
        for found in pool.map(lambda first: list(ask_in_turn(asked[first::clients], port)), range(clients)):
            for kind, spent in found:
                times[kind].append(spent)
    return times


def ask_in_turn(asked: list[Asked], port: int) -> Iterator[tuple[str, float]]:
    """One client's requests on a connection that it keeps."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    for kind, address in asked:
        started = time.perf_counter()
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        response.read()
        yield kind, (time.perf_counter() - started) * 1_000
        if response.status != http.client.OK:
            sys.exit(f"{address}: {response.status}")


@contextmanager
def serve(port: int) -> Iterator[psutil.Process]:
    """The archive served at the port, until the end of the block."""
    environment = os.environ | {"HOST": "127.0.0.1", "PORT": str(port), "WEB_WORKERS": str(WORKERS)}
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "serve"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_until_healthy(port)
        yield psutil.Process(server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(PATIENCE)


def wait_until_healthy(port: int) -> None:
    """Until the server answers that all is well."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == http.client.OK:
                return
        except OSError:
            time.sleep(0.5)
        finally:
            connection.close()
    sys.exit("the server did not start")


def list_workers(server: psutil.Process) -> list[psutil.Process]:
    """The web workers below the launcher: the children of gunicorn's arbiter."""
    arbiters = [child for child in server.children() if any("gunicorn" in word for word in child.cmdline())]
    return [worker for arbiter in arbiters for worker in arbiter.children()]


def measure_memory(worker: psutil.Process) -> float:
    """Megabytes."""
    return float(worker.memory_full_info().pss) / _MEGABYTE


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--clients", type=int, default=2)
    parser.add_argument("--port", type=int, default=8120)
    main(**vars(parser.parse_args()))
