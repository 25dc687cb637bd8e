"""What a running server tells about itself in its file postmaster.pid."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

READY = "ready"  # the eighth line, once connections are accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Postmaster:
    """The server process that postmaster.pid names; it may be dead."""

    pid: int
    sockets: Path
    ready: bool

    def interrupt(self) -> None:
        """Ask for a fast shutdown: open transactions are rolled back, everything else is written."""
        if self.is_alive():
            os.kill(self.pid, signal.SIGINT)

    def is_alive(self) -> bool:
        """Whether the process exists and is a PostgreSQL server (process ids are used again after a crash)."""
        import psutil  # only where a server is installed: other installations load this module too

        try:
            process = psutil.Process(self.pid)
            return bool(process.name() == "postgres" and process.status() != psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return False


def read_postmaster(cluster: Path) -> Postmaster | None:
    """The server that last ran, or runs, on the database directory; None where it ended cleanly or is just starting."""
    try:
        lines = (cluster / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    if len(lines) < 5 or not lines[0].isdecimal():
        return None
    return Postmaster(pid=int(lines[0]), sockets=Path(lines[4]), ready=lines[-1].strip() == READY)
