"""Rows of models out of SQL written by hand, where the ORM takes longer to write it than the database to answer."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

M = TypeVar("M", bound=Model)


def load(model: type[M], names: tuple[str, ...], values: Iterable[Any]) -> M:
    """A row of the model with these columns alone."""
    held = dict(zip(names, values, strict=True))  # from_db takes values in the order of the model's fields
    ordered = [field.attname for field in model._meta.concrete_fields if field.attname in held]
    return model.from_db(DEFAULT_DB_ALIAS, ordered, [held[name] for name in ordered])
