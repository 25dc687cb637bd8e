"""Rows of models out of SQL written by hand, where the ORM takes longer to write it than the database to answer."""

from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

M = TypeVar("M", bound=Model)

Shelf = dict[tuple[type[Model], Any], Any]  # rows by model and primary key

ARTICLE = ("id", "slug", "title", "published_earliest", "published_latest", "published_precision", "published_basis")
OUTLET = ("id", "slug", "name")
SPEAKER = ("id", "slug", "name", "kind", "official")


def cut(row: tuple[Any, ...], *parts: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """The values of each part, which is the names of its columns; what is left of the row is the last."""
    start = 0
    for names in parts:
        yield row[start : start + len(names)]
        start += len(names)
    yield row[start:]


def load(model: type[M], names: tuple[str, ...], values: tuple[Any, ...]) -> M:
    """A row of the model with these columns alone, two at least."""
    ordered, pick = _order(model, names)
    return model.from_db(DEFAULT_DB_ALIAS, ordered, pick(values))


def load_once(shelf: Shelf, model: type[M], names: tuple[str, ...], values: tuple[Any, ...]) -> M | None:
    """The same, but the row that the shelf has under its primary key, the first column; None where that is empty."""
    if values[0] is None:
        return None
    found: M | None = shelf.get((model, values[0]))
    if found is None:
        found = shelf[model, values[0]] = load(model, names, values)
    return found


@cache
def _order(model: type[Model], names: tuple[str, ...]) -> tuple[list[str], "itemgetter[Any]"]:
    """The names in the order of the model's fields, in which `from_db` takes them, and what picks their values."""
    fields = [field.attname for field in model._meta.concrete_fields]
    ordered = sorted(names, key=fields.index)
    return ordered, itemgetter(*(names.index(name) for name in ordered))
