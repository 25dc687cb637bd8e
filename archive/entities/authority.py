"""The shipped authority file: people and bodies that conflict news in Indonesian cites, with spellings and offices."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from archive.entities.knowledge import KnownPosition, KnownSpeaker

_DATA = Path(__file__).parent / "data"
_FILES = ("officials.tsv", "institutions.tsv")


@cache
def speakers() -> tuple[KnownSpeaker, ...]:
    """Every shipped person and body in the order of the data files, people first; read once a process."""
    return tuple(speaker for name in _FILES for speaker in parse((_DATA / name).read_text("utf-8").splitlines()))


def parse(lines: Iterable[str]) -> Iterator[KnownSpeaker]:
    """The speakers of tab-separated lines: authority_id, name, kind, official, country, spellings, positions.

    Spellings are parted by "; ", positions too, each `title|organisation|country|first day|last day` with the days as
    ISO dates or empty where they are not known for certain. Raises ValueError where a line has other columns.
    """
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        identity, name, kind, official, country, names, positions = line.split("\t")
        yield KnownSpeaker(
            authority_id=identity,
            name=name,
            kind=kind,
            official=official == "yes",
            country=country,
            names=tuple(_parts(names)),
            positions=tuple(_position(part) for part in _parts(positions)),
        )


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _position(text: str) -> KnownPosition:
    title, organisation, country, first, last = text.split("|")
    return KnownPosition(title=title, organisation=organisation, country=country, start=_day(first), end=_day(last))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
