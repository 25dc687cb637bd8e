"""Tables of figures in Markdown, with the day and the machine that they were measured on."""

import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

_KILOBYTES = 1_000_000  # of which the kernel counts memory, a gigabyte


def describe_machine() -> str:
    """A sentence: the day, processors, memory, PostgreSQL, Python, and how busy the machine was with other work."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (version,) = cursor.fetchone()
    now = datetime.now(UTC)
    return (
        f"Measured on {now.day} {now:%B %Y}, {now:%H:%M} UTC: {os.cpu_count()} processors, {_read_memory()} GB, "
        f"PostgreSQL {version.split()[0]}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} before."
    )


def _read_memory() -> int:
    total = next(line for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines() if "MemTotal" in line)
    return round(int(total.split()[1]) / _KILOBYTES)


def write(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table with a row a line."""
    return "\n".join(write_row(cells) for cells in (heads, ["-"] * len(heads), *rows))


def write_row(cells: Iterable[object]) -> str:
    """One row of a table."""
    return f"| {' | '.join(map(str, cells))} |"


def percentile(times: Sequence[float], share: int) -> str:
    """So many percent of the times are at most this; milliseconds, rounded."""
    if not times:
        return "–"
    return f"{statistics.quantiles([*times, *times], n=100, method='inclusive')[share - 1]:.0f}"
