"""Statements with what lists show of them, of their speaker, article and outlet."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from archive.models import Article, Outlet, Speaker, Statement
from archive.search.asking import planning
from archive.web.loading import ARTICLE, OUTLET, SPEAKER, Shelf, cut, load, load_once

_SQL = (Path(__file__).parent / "quotations.sql").read_text(encoding="utf-8")
_STATEMENT = (
    *("id", "article_id", "number", "speaker_id", "speaker_name", "role"),
    *("direct", "cue", "text", "score", "status"),
)


def find(ids: Collection[int]) -> dict[int, Statement]:
    """The statements of these numbers by their number, in one query; those of one article share its row."""
    shelf: Shelf = {}
    rows = planning.run_prepared(_SQL, {"ids": list(ids)})
    return {row[0]: _load(row, shelf) for row in rows}


def _load(row: tuple[Any, ...], shelf: Shelf) -> Statement:
    own, article, outlet, speaker, _ = cut(row, _STATEMENT, ARTICLE, OUTLET, SPEAKER)
    statement = load(Statement, _STATEMENT, own)
    statement.speaker = load_once(shelf, Speaker, SPEAKER, speaker)
    found = load_once(shelf, Article, ARTICLE, article)
    if found:
        found.outlet = load_once(shelf, Outlet, OUTLET, outlet)
        statement.article = found
    return statement
