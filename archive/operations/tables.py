"""The tables that a backup holds: everything but what is derived, and what belongs to one running server."""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter

from django.apps import apps
from django.db.models import ForeignKey, Model

# Applications whose tables belong to the archive; sessions, lock-outs and the task queue belong to a running server.
APPLICATIONS = ("contenttypes", "auth", "admin", "otp_totp", "otp_static", "archive")
# How the names of tables begin that reindexing fills anew.
DERIVED_PREFIX = "archive_search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with the columns that are stored in their own right; generated ones are computed anew."""

    name: str
    columns: tuple[str, ...]


def list_models() -> list[type[Model]]:
    """The models of a backup's tables, each after those that its rows cannot be without."""
    wanted = dict.fromkeys(model for model in _list_all() if not model._meta.db_table.startswith(DERIVED_PREFIX))
    sorter = TopologicalSorter({model: [need for need in _list_needed(model) if need in wanted] for model in wanted})
    return list(sorter.static_order())


def list_derived() -> list[str]:
    """The names of the tables that a backup leaves out because they are made from the others."""
    return [model._meta.db_table for model in _list_all() if model._meta.db_table.startswith(DERIVED_PREFIX)]


def list_tables() -> list[Table]:
    """The tables of a backup, in the order in which they can be loaded."""
    return [Table(name=model._meta.db_table, columns=tuple(_list_columns(model))) for model in list_models()]


def _list_all() -> Iterator[type[Model]]:
    for label in APPLICATIONS:
        for model in apps.get_app_config(label).get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy:
                yield model


def _list_needed(model: type[Model]) -> Iterator[type[Model]]:
    """The models to whose rows each row must point."""
    for field in model._meta.local_fields:
        if isinstance(field, ForeignKey) and not field.null and isinstance(field.related_model, type):
            yield field.related_model


def _list_columns(model: type[Model]) -> Iterator[str]:
    for field in model._meta.local_concrete_fields:
        if not field.generated and field.column:
            yield field.column
