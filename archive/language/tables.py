"""Reads tables of words and patterns: a row a line, cells parted by tabs, `#` begins a comment line."""

import re
from functools import cache
from importlib.resources import files

Row = tuple[str, ...]


@cache
def read_rows(name: str, package: str = "archive.language.data") -> tuple[Row, ...]:
    """The rows of the file `name` in `package`'s folder, in order, cells stripped; no comments, no empty lines."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def read_words(name: str, package: str = "archive.language.data") -> frozenset[str]:
    """The first cell of each row."""
    return frozenset(row[0] for row in read_rows(name, package))


@cache
def read_patterns(name: str, package: str = "archive.language.data") -> tuple[re.Pattern[str], ...]:
    """The first cell of each row as a compiled regular expression, in order."""
    return tuple(re.compile(row[0]) for row in read_rows(name, package))
