"""The archive that is audited: filled once, kept in a data folder of its own, and served by gunicorn on loopback."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from archive.models import Article
from benchmarks import corpus

ARTICLES = 5_000
PATIENCE = 60.0  # seconds until the server must answer
GUNICORN = ("-m", "gunicorn", "--config", str(settings.BASE_DIR / "archive" / "launch" / "webserver.py"))


class NoServer(Exception):
    """The web server did not come up; see its messages above."""


def fill() -> int:
    """Bring the archive up to date and fill it where it is empty; how many articles it holds."""
    call_command("migrate", interactive=False, verbosity=0)
    if not Article.objects.exists():
        corpus.main(ARTICLES, None, 2)
        call_command("ingest", str(settings.SEEDS))
    count = Article.objects.count()
    connections.close_all()
    return count


@contextmanager
def serve(static_root: Path) -> Iterator[str]:
    """The address of the running site, without its last slash. NoServer where it does not come up."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", int(os.environ.get("PORT") or 0)))
        port = probe.getsockname()[1]
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), "STATIC_ROOT": str(static_root)}
    environment["SECRET_KEY"] = settings.SECRET_KEY
    manage = [sys.executable, str(settings.BASE_DIR / "manage.py"), "collectstatic", "--no-input", "--clear", "-v0"]
    subprocess.run(manage, env=environment, check=True)
    server = subprocess.Popen([sys.executable, *GUNICORN], env=environment, cwd=settings.BASE_DIR)
    try:
        yield _await(f"http://127.0.0.1:{port}", server)
    finally:
        server.terminate()
        server.wait()


def _await(address: str, server: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(f"{address}/healthz", timeout=5):
                return address
        except (URLError, TimeoutError):
            time.sleep(0.2)
    raise NoServer((NoServer.__doc__ or "").strip())
