"""Broad sets of articles as bitmaps, in which everything is counted exactly (models/search_bitmap.py)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.search.asking.breadth import Breadth
from archive.search.asking.questions import DATES, Question, list_parts, write_in_days, write_set

_MAPS, _MAP = ((Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("maps.sql", "map.sql"))
_LEXEME = r"'(?:[^']|'')*'"
_ANY_LEXEME = re.compile(rf"[( ]*{_LEXEME}[) ]*(?:\|[( ]*{_LEXEME}[) ]*)*")  # a tsquery that one of some satisfies
_DAYS = 0  # the leaf of the days that are asked for; others count from 1

FOUND = "(SELECT sum(bit_count(bits)) FROM wanted_bits) + (SELECT count(*) FROM wanted_late)"  # articles of WANTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One set: the leaves that its articles are in, all of them, and those that they are not in."""

    name: str
    within: Sequence[int]
    without: Sequence[int]


def write(question: Question, breadth: Breadth) -> str:
    """The SQL of the sets that are bitmaps, "" where none is; it continues a WITH."""
    shapes = _shape(question, breadth)
    if not shapes:
        return ""
    dated = any(_DAYS in shape.within for shape in shapes)
    return _MAPS.format(
        days=write_in_days(question.criteria) if dated else "false",
        sets="".join(_write_set(question, breadth, shape) for shape in shapes),
    )


def parameters(question: Question, breadth: Breadth) -> dict[str, list[Any]]:
    """What `write` takes beside the question's own: a row a lexeme of each leaf, or one with the leaf's tsquery."""
    rows: list[tuple[int, str | None, str]] = []
    for number, query in enumerate(_list_leaves(question, breadth), 1):
        quoted = find_lexemes(query)
        rows += [(number, unquote(lexeme), lexeme) for lexeme in quoted] or [(number, None, query)]
    return {
        "leaves": [leaf for leaf, _, _ in rows],
        "leaf_keys": [key for _, key, _ in rows],
        "leaf_queries": [query for _, _, query in rows],
    }


def find_lexemes(query: str) -> list[str]:
    """The lexemes, quoted, of a tsquery that asks for any one of them; none of others."""
    return re.findall(_LEXEME, query) if _ANY_LEXEME.fullmatch(query) else []


def unquote(lexeme: str) -> str:
    """The lexeme that stands quoted in a tsquery."""
    return lexeme[1:-1].replace("''", "'").replace("\\\\", "\\")


def _list_leaves(question: Question, breadth: Breadth) -> list[str]:
    """The tsqueries that the sets are made of, each once."""
    parts = [list_parts(question, name, relaxed=breadth.relaxed) for name in breadth.mapped(question.sets)]
    return list(dict.fromkeys(query for required, unwanted in parts for query in (*required, *unwanted)))


def _shape(question: Question, breadth: Breadth) -> list[Shape]:
    leaves = {query: number for number, query in enumerate(_list_leaves(question, breadth), 1)}
    shapes = []
    for name in breadth.mapped(question.sets):
        required, unwanted = list_parts(question, name, relaxed=breadth.relaxed)
        days = [_DAYS] if question.has_days and name != DATES else []
        within = [*days, *(leaves[query] for query in required)]
        shapes.append(Shape(name=name, within=within, without=[leaves[query] for query in unwanted]))
    return shapes


def _write_set(question: Question, breadth: Breadth, shape: Shape) -> str:
    within = [f"leaf_{leaf}.bits" for leaf in shape.within]
    without = [f"~COALESCE(leaf_{leaf}.bits, B'0'::bit(8192))" for leaf in shape.without]
    return _MAP.format(
        name=shape.name,
        bits=" & ".join(["steady.bits", *within, *without]),
        leaves="".join([*_join("JOIN", shape.within), *_join("LEFT JOIN", shape.without)]),
        condition=write_set(question, shape.name, relaxed=breadth.relaxed),
    )


def _join(how: str, leaves: Iterable[int]) -> list[str]:
    return [
        f"\n    {how} leaf AS leaf_{leaf} ON leaf_{leaf}.leaf = {leaf} AND leaf_{leaf}.segment = steady.segment"
        for leaf in leaves
    ]
