"""The door of the embedded server: joining it, which starts it if need be, and leaving it, which may stop it."""

import atexit
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from archive.embedded import cluster, locks
from archive.embedded.cluster import Cluster
from archive.embedded.errors import FolderNotWritable, ForeignServer, StartTimeout
from archive.embedded.postmaster import Postmaster, read_postmaster

PATIENCE = 300.0  # seconds until the server must be ready: the recovery after a power cut can take minutes
INTERVAL = 0.02  # seconds between two looks at a server that starts or stops
LOG_LIMIT = 5_000_000  # bytes of server.log that are kept from one start to the next
PROJECT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A process's share of a server; the descriptor holds the users' lock."""

    process: int
    descriptor: int
    sockets: Path


_memberships: dict[Path, Membership] = {}
_guard = threading.Lock()


def join(data: Path, *, dictionaries: Path | None = None, durable: bool = True) -> Path:
    """The folder of the socket of the server of `data`, which runs from here until this process and all others left.

    The files in the folder `dictionaries` are put where the server reads text-search dictionaries. A server that is
    not `durable` is faster and may lose everything in a power cut. Raises EmbeddedServerError.
    """
    with _guard:
        known = _memberships.get(data)
        if known is not None and known.process == os.getpid():
            return known.sockets
        _memberships[data] = _enter(data, dictionaries, durable=durable)
        return _memberships[data].sockets


def leave(data: Path) -> None:
    """Give up this process's share of the server, and stop the server if nobody else has one."""
    with _guard:
        known = _memberships.pop(data, None)
    if known is None or known.process != os.getpid():
        return
    if locks.try_seize(known.descriptor):
        _stop(data)
    os.close(known.descriptor)


@atexit.register
def leave_all() -> None:
    """Leave every server that this process has joined."""
    for data in list(_memberships):
        leave(data)


def _enter(data: Path, dictionaries: Path | None, *, durable: bool) -> Membership:
    _make_folder(data)
    with ExitStack() as failing:
        descriptor = locks.open_lock(data / "users.lock")
        failing.callback(os.close, descriptor)
        locks.share(descriptor)
        with _alone(data):
            postmaster = _find_running(data) or _start(data, dictionaries, durable=durable)
        failing.pop_all()  # the lock is held for as long as this process is a member
    return Membership(process=os.getpid(), descriptor=descriptor, sockets=postmaster.sockets)


def _make_folder(data: Path) -> None:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(data) from error
    if not os.access(data, os.W_OK | os.X_OK):
        raise FolderNotWritable(data)


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """While this lasts, no other process looks for the server or starts it."""
    descriptor = locks.open_lock(data / "start.lock")
    try:
        locks.seize(descriptor)
        yield
    finally:
        os.close(descriptor)


def _find_running(data: Path) -> Postmaster | None:
    """The server once it accepts connections; None where none runs, after waiting for the remains of a dead one."""
    deadline = time.monotonic() + PATIENCE
    while locks.is_held(data / "running.lock"):
        postmaster = read_postmaster(data / "cluster")
        if postmaster is not None and postmaster.ready and postmaster.is_alive():
            return postmaster
        if time.monotonic() > deadline:
            raise StartTimeout(data / "server.log")
        time.sleep(INTERVAL)
    return None


def _start(data: Path, dictionaries: Path | None, *, durable: bool) -> Postmaster:
    place = cluster.locate(data)
    if os.path.lexists(place.path):
        place.check()
        _clear(place)
    else:
        place.create(durable=durable)
    if dictionaries is not None:
        place.installation.take(dictionaries)
    seen = _trim_log(data / "server.log")
    _launch(data, place, durable=durable)
    postmaster = _find_running(data)
    if postmaster is None:
        raise cluster.diagnose(_read_from(data / "server.log", seen), place.path)
    return postmaster


def _clear(place: Cluster) -> None:
    """Remove what a killed server left behind; its process id may meanwhile be another's."""
    postmaster = read_postmaster(place.path)
    if postmaster is None:
        return
    if postmaster.is_alive():
        raise ForeignServer(f"process {postmaster.pid}, {place.path}")
    (place.path / "postmaster.pid").unlink(missing_ok=True)


def _launch(data: Path, place: Cluster, *, durable: bool) -> None:
    user = "" if place.identity.user is None else f"{place.identity.user}:{place.identity.group}"
    words = [sys.executable, "-m", "archive.embedded.keeper", str(data), user, *place.command(durable=durable)]
    with (data / "server.log").open("ab") as log:  # a pipe of ours would be held open for as long as the server runs
        subprocess.run(words, check=False, cwd=PROJECT, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603 (our own module)


def _stop(data: Path) -> None:
    postmaster = read_postmaster(data / "cluster")
    if postmaster is not None:
        postmaster.interrupt()
    deadline = time.monotonic() + PATIENCE
    while locks.is_held(data / "running.lock") and time.monotonic() < deadline:
        time.sleep(INTERVAL)


def _trim_log(log: Path) -> int:
    """The length in bytes of the log, after a long one was put aside as server.log.1."""
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        log.replace(log.with_name(f"{log.name}.1"))
    return log.stat().st_size if log.exists() else 0


def _read_from(log: Path, start: int) -> str:
    if not log.exists():
        return ""
    return log.read_bytes()[start:].decode("utf-8", "replace")
