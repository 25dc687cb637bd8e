"""The processes of a served archive: the web server and the worker, children of one launcher."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from archive.launch.lifeline import Lifeline

PROJECT = Path(__file__).resolve().parent.parent.parent
COMMANDS: Mapping[str, Sequence[str]] = {
    "web server": ("-m", "gunicorn", "--config", str(PROJECT / "archive" / "launch" / "webserver.py")),
    "worker": (str(PROJECT / "manage.py"), "work"),
}
INTERVAL = 0.2  # seconds between two looks at the children
PATIENCE = 15.0  # seconds that a child may take to end
RESTART_DELAY = 5.0  # seconds before a worker that ended is started again


class Stopped(Exception):
    """Somebody asked the launcher to stop."""


class ChildEnded(Exception):
    """The web server ended by itself, see its messages above."""


class Children:
    """The running children by name."""

    def __init__(self) -> None:
        self._lifeline = Lifeline()
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str) -> None:
        """Start the child in a session of its own, so that Ctrl-C reaches the launcher alone."""
        self._processes[name] = subprocess.Popen(  # noqa: S603 (our own programs)
            [sys.executable, *COMMANDS[name]],
            cwd=PROJECT,
            env=self._lifeline.environment(),
            pass_fds=[self._lifeline.descriptor],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def find_ended(self) -> list[str]:
        """The names of the children that have ended."""
        return [name for name, process in self._processes.items() if process.poll() is not None]

    def stop(self) -> None:
        """End all children, gently at first."""
        for process in self._processes.values():
            process.terminate()
        deadline = time.monotonic() + PATIENCE
        for process in self._processes.values():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def supervise() -> None:
    """Run web server and worker until somebody asks to stop; ChildEnded where the web server ends by itself."""
    children = Children()
    with _listening_to_signals():
        try:
            for name in COMMANDS:
                children.start(name)
            while True:
                _look_after(children)
                time.sleep(INTERVAL)
        except Stopped:
            return
        finally:
            children.stop()


def _look_after(children: Children) -> None:
    for name in children.find_ended():
        if name == "web server":
            raise ChildEnded((ChildEnded.__doc__ or "").strip())
        time.sleep(RESTART_DELAY)
        children.start(name)


@contextmanager
def _listening_to_signals() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> NoReturn:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)  # the second Ctrl-C does not disturb the stopping
        raise Stopped

    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
