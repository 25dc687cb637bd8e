"""What the operator's commands share: plain sentences about the database, progress, days, exit codes."""

import os
import sys
import time
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO, TypeVar

import psycopg
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, OperationalError, ProgrammingError
from psycopg.errors import UndefinedObject, UndefinedTable

_Item = TypeVar("_Item")

_BAR_WIDTH = 30
_FIRST_AFTER = 1.0  # seconds of work without a word
_EVERY = {True: 0.2, False: 10.0}  # seconds between two words, on a terminal and in a log


class OperatorCommand(BaseCommand):
    """A command that needs no pages; it says in one sentence what is wrong with the database."""

    requires_system_checks = ()

    def execute(self, *args: Any, **options: Any) -> str | None:
        """As Django's; CommandError where the database cannot be reached, is not migrated, or refuses.

        Ends quietly where whoever reads the output has gone.
        """
        write_utf8()
        try:
            output = super().execute(*args, **options)
            sys.stdout.flush()
            return output
        except BrokenPipeError:
            leave_pipe()
            return None
        except (ProgrammingError, psycopg.ProgrammingError) as error:  # the second where COPY is not Django's to wrap
            if isinstance(error.__cause__ or error, UndefinedTable | UndefinedObject):
                raise CommandError("The database is not set up: run `manage.py migrate` first.") from error
            raise
        except (OperationalError, psycopg.OperationalError) as error:
            raise CommandError(f"The database cannot be used: {_first_line(error)}") from error


@dataclass(frozen=True, slots=True)
class Unit:
    """What a progress counts in: so many make one, and how that is written."""

    size: int = 1
    name: str = ""


MEGABYTES = Unit(1_000_000, " MB")


class Progress:
    """Tells on a stream how far a long work is; says nothing about what is done within a second."""

    def __init__(
        self,
        stream: TextIO,
        total: int | None = None,
        unit: Unit = Unit(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stream, self._total, self._unit, self._clock = stream, total, unit, clock
        self._on_terminal = stream.isatty()
        self._started = clock()
        self._next = self._started + _FIRST_AFTER
        self._written = False
        self.count = 0

    def follow(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items; each counts when the next is asked for."""
        for item in items:
            yield item
            self.advance()
        self.finish()

    def advance(self, by: int = 1) -> None:
        """Count work that is done, and tell if it is time to."""
        self.count += by
        now = self._clock()
        if now >= self._next:
            self._next = now + _EVERY[self._on_terminal]
            self._write(self._describe(now))

    def finish(self) -> None:
        """Leave the last state on a line of its own, if anything was told."""
        if self._written:
            self._write(self._describe(self._clock()))
            self._stream.write("\n" if self._on_terminal else "")
            self._stream.flush()

    def _describe(self, now: float) -> str:
        done, unit = self.count // self._unit.size, self._unit.name
        rate = f"({done / max(now - self._started, 1e-9):.0f}{unit}/s)"
        if not self._total:
            return f"{done}{unit} {rate}"
        filled = min(self.count, self._total) * _BAR_WIDTH // self._total
        return f"[{'#' * filled}{'.' * (_BAR_WIDTH - filled)}] {done}/{self._total // self._unit.size}{unit} {rate}"

    def _write(self, text: str) -> None:
        self._written = True
        self._stream.write(f"\r{text}\x1b[K" if self._on_terminal else f"{text}\n")
        self._stream.flush()


def read_day(text: str) -> date:
    """An option's day; ArgumentTypeError where it is none, or has no days after it to reckon with."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError("not a day in the form YYYY-MM-DD") from error
    if day.year == MAXYEAR:
        raise ArgumentTypeError("too far in the future")
    return day


def read_source(text: str) -> Path:
    """A source's path; ArgumentTypeError for an empty one, which would name the folder that one stands in."""
    if not text:
        raise ArgumentTypeError("an empty name is no source; name the folder itself: .")
    return Path(text)


def write_utf8() -> None:
    """Let both outputs take every character, whatever the terminal's encoding, and show each line at once."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


def leave_pipe() -> None:
    """Nobody reads the output any more: what is still to be written goes nowhere, without a word at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _first_line(error: DatabaseError | psycopg.Error) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
