"""Reads the tables of words in `data/`: a row a line, cells parted by tabs, `#` begins a comment line."""

from functools import cache
from importlib.resources import files

Row = tuple[str, ...]


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of `data/<name>` in order, cells stripped; empty lines and comment lines left out."""
    text = files("archive.language").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def read_words(name: str) -> frozenset[str]:
    """The first cell of each row of `data/<name>`."""
    return frozenset(row[0] for row in read_rows(name))
