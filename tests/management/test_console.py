import io
from argparse import ArgumentTypeError
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management.base import CommandError
from django.db import OperationalError, ProgrammingError
from psycopg import errors

from archive.management.console import MEGABYTES, OperatorCommand, Progress, read_day, read_source
from tests import processes


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def count_seconds() -> Iterator[float]:
    return iter(float(second) for second in range(1000))


class Failing(OperatorCommand):
    """A command that meets an error."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def handle(self, *_args: object, **_options: object) -> None:
        raise self.error


def fail(error: Exception, cause: Exception | None = None) -> str:
    error.__cause__ = cause
    with pytest.raises(CommandError) as raised:
        Failing(error).execute(no_color=False, force_color=False, skip_checks=True)
    return str(raised.value)


def test_command_tells_of_an_unreachable_database_in_one_line() -> None:
    told = fail(OperationalError("connection refused\nIs the server running?"))
    assert told == "The database cannot be used: connection refused"


def test_command_tells_of_missing_tables() -> None:
    told = fail(ProgrammingError("relation does not exist"), errors.UndefinedTable())
    assert told == "The database is not set up: run `manage.py migrate` first."


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (errors.UndefinedTable("no"), "The database is not set up: run `manage.py migrate` first."),
        (errors.AdminShutdown("terminating\nnow"), "The database cannot be used: terminating"),
    ],
)
def test_command_tells_of_what_copying_rows_raises(error: Exception, told: str) -> None:
    assert fail(error) == told


def test_command_does_not_hide_a_mistake_of_ours() -> None:
    with pytest.raises(ProgrammingError):
        Failing(ProgrammingError("syntax error")).execute(no_color=False, force_color=False, skip_checks=True)


def test_progress_says_nothing_within_a_second() -> None:
    stream = io.StringIO()
    progress = Progress(stream, clock=lambda: 0.0)
    for _ in progress.follow(range(5)):
        pass
    assert (stream.getvalue(), progress.count) == ("", 5)


def test_progress_writes_lines_into_a_log() -> None:
    stream, seconds = io.StringIO(), count_seconds()
    for _ in Progress(stream, clock=lambda: next(seconds)).follow(range(12)):
        pass
    assert stream.getvalue().splitlines() == ["1 (1/s)", "11 (1/s)", "12 (1/s)"]


def test_progress_draws_a_bar_on_a_terminal() -> None:
    stream, seconds = Terminal(), count_seconds()
    progress = Progress(stream, total=4, clock=lambda: next(seconds))
    progress.advance(2)
    progress.finish()
    last = stream.getvalue().rpartition("\r")[2]
    assert last == f"[{'#' * 15}{'.' * 15}] 2/4 (1/s)\x1b[K\n"


def test_progress_counts_in_its_unit() -> None:
    stream, seconds = io.StringIO(), count_seconds()
    Progress(stream, unit=MEGABYTES, clock=lambda: next(seconds)).advance(5_000_000)
    assert stream.getvalue() == "5 MB (5 MB/s)\n"


def test_read_day_takes_iso_days_only() -> None:
    assert read_day("2025-06-20") == date(2025, 6, 20)
    for text in ("20 Juni 2025", "9999-12-31", ""):
        with pytest.raises(ArgumentTypeError):
            read_day(text)


def test_read_source_takes_no_empty_name() -> None:
    assert read_source(".") == Path()
    with pytest.raises(ArgumentTypeError, match="empty"):
        read_source("")


@pytest.mark.django_db(transaction=True)
def test_command_ends_quietly_where_nobody_reads_its_output() -> None:
    process = processes.start("extract", *[settings.BASE_DIR / "seeds"] * 2)
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (0, "")
