"""Processes that use an embedded server of their own."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive.embedded import locks

PROJECT = Path(__file__).resolve().parent.parent.parent

StartMember = Callable[..., "Member"]


class Member:
    """A process that has joined the server of `data`."""

    def __init__(self, data: Path) -> None:
        words = [sys.executable, "-m", "tests.embedded.member", str(data)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            words, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=PROJECT, start_new_session=True
        )
        assert self.process.stdout is not None
        self.sockets = Path(self.process.stdout.readline().strip())

    def leave(self) -> None:
        """End the process as a program ends by itself, at the end of its input."""
        self.process.communicate()

    def kill(self) -> None:
        """End the process without a chance to tidy up."""
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def start_member() -> Iterator[StartMember]:
    """A function that starts a member; all of them are gone after the test."""
    members: list[Member] = []

    def start(data: Path) -> Member:
        members.append(Member(data))
        return members[-1]

    yield start
    for member in members:
        if member.process.poll() is None:
            member.kill()


def is_running(data: Path) -> bool:
    """Whether the server of `data`, or a remainder of it, runs."""
    return locks.is_held(data / "running.lock")
