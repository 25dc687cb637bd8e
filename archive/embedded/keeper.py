"""The process above the server: starts it, and stops it when its last user has left in whatever way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from archive.embedded import locks
from archive.embedded.identity import Identity

INTERVAL = 0.2  # seconds between two looks at the lock of the users
PATIENCE = 60.0  # seconds for a fast shutdown; then an immediate one, which costs a recovery at the next start


def keep(data: Path, identity: Identity, command: list[str]) -> None:
    """Serve until nobody holds the users' lock; the caller returns at once, a child goes on until the server ends.

    The server and all its children inherit the lock file "running", so that it is held exactly as long as one of
    them lives.
    """
    running = locks.open_lock(data / "running.lock")
    if not locks.try_seize(running) or os.fork():  # the starter need not wait for the child, nor hear of its end
        return
    os.setsid()  # Ctrl-C in the terminal of one user is none of the others' business
    with (data / "server.log").open("ab") as log:
        server = subprocess.Popen(  # noqa: S603 (the command line that cluster.py made)
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[running],
            cwd="/",
            **identity.options(),
        )
    _wait(data, server)


def _wait(data: Path, server: "subprocess.Popen[bytes]") -> None:
    users = locks.open_lock(data / "users.lock")
    while server.poll() is None:
        if locks.try_seize(users):
            _stop(server)
        time.sleep(INTERVAL)


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.send_signal(signal.SIGINT)
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait()


def _parse_identity(words: str) -> Identity:
    """The identity behind "UID:GID"; the own one behind ""."""
    user, _, group = words.partition(":")
    return Identity(user=int(user), group=int(group)) if user else Identity()


if __name__ == "__main__":
    keep(Path(sys.argv[1]), _parse_identity(sys.argv[2]), sys.argv[3:])
