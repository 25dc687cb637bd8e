"""The served archive from outside: its processes live and end together."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from django.conf import settings

from tests.processes import database_url

PATIENCE = 60.0  # seconds


class Served:
    """A launcher on a free port."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        environment = os.environ | {
            "DATABASE_URL": database_url(),
            "ARCHIVE_DATA": str(folder / "data"),
            "STATIC_ROOT": str(folder / "static"),
            "PORT": str(self.port),
        }
        words = [sys.executable, settings.BASE_DIR / "manage.py", "serve"]
        self.output = folder / "output"
        with self.output.open("w") as output:
            self.process = subprocess.Popen(words, env=environment, stdout=output)

    def ask(self, path: str) -> int:
        """The status of the answer; 0 where there is none."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def wait_for(self, status: int) -> bool:
        """Whether /healthz gives this status before patience ends."""
        deadline = time.monotonic() + PATIENCE
        while self.ask("/healthz") != status and time.monotonic() < deadline:
            time.sleep(0.1)
        return self.ask("/healthz") == status

    def children(self) -> list[psutil.Process]:
        """All processes below the launcher."""
        return psutil.Process(self.process.pid).children(recursive=True)


@pytest.fixture
def served(tmp_path: Path, transactional_db: None) -> Iterator[Served]:
    """An archive that answers; nothing of it is left after the test."""
    launcher = Served(tmp_path)
    assert launcher.wait_for(200)
    children = launcher.children()
    yield launcher
    launcher.process.kill()
    launcher.process.wait()
    psutil.wait_procs(children, timeout=PATIENCE)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_launcher_ends_all_it_started(number: signal.Signals, served: Served) -> None:
    children = served.children()
    served.process.send_signal(number)
    code = served.process.wait(PATIENCE)
    assert (code, [child for child in children if child.is_running()], served.ask("/healthz")) == (0, [], 0)


def test_children_end_after_a_killed_launcher(served: Served) -> None:
    children = served.children()
    served.process.kill()
    _, alive = psutil.wait_procs(children, timeout=PATIENCE)
    assert (len(children) >= 3, alive, served.ask("/healthz")) == (True, [], 0)


def test_first_login_is_shown_once(served: Served, tmp_path: Path) -> None:
    password = (tmp_path / "data" / "admin_login").read_text().split()[1]
    assert served.output.read_text().count(password) == 1


def test_search_for_ten_thousand_characters_is_a_page(served: Served) -> None:
    assert served.ask(f"/cari/?q={'%E2%80%AE' * 10_000}") == 200
