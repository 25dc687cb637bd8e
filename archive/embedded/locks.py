"""Advisory locks on files: held by open descriptors, so that the kernel frees them when a process dies in any way."""

import fcntl
import os
from pathlib import Path


def open_lock(path: Path) -> int:
    """A descriptor of the lock file, which is made if need be; children do not inherit it."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def share(descriptor: int) -> None:
    """Hold the lock together with others; waits until nobody holds it alone."""
    fcntl.flock(descriptor, fcntl.LOCK_SH)


def seize(descriptor: int) -> None:
    """Hold the lock alone; waits until nobody else holds it."""
    fcntl.flock(descriptor, fcntl.LOCK_EX)


def try_seize(descriptor: int) -> bool:
    """Hold the lock alone if nobody else holds it; False leaves it to them (a share of one's own may be lost)."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_held(path: Path) -> bool:
    """Whether any process holds the lock."""
    if not path.exists():
        return False
    descriptor = open_lock(path)
    try:
        return not try_seize(descriptor)
    finally:
        os.close(descriptor)
