"""Recorded changes in the words of the desk: what a row is called, where its form is, what each column held."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from archive.entities.curation import reversal
from archive.models import Change

SHOWN = 200  # rows of one set of changes, or changes of one row, on a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One column: what it is called, and what it held before and after."""

    label: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One recorded change as a page shows it."""

    change: Change
    label: str
    address: str
    lines: tuple[Line, ...]
    is_reversible: bool


def describe(change: Change) -> Entry:
    """What the change was about, in the words of the desk."""
    model = reversal.find_model(change.table)
    return Entry(
        change=change,
        label=str(model._meta.verbose_name) if model else change.table,
        address=_find_address(model, change) if model else "",
        lines=tuple(_list_lines(model, change)),
        is_reversible=reversal.is_reversible(change),
    )


def changes_of(row: Model) -> QuerySet[Change]:
    """The changes of a row and of those that belong to it, the newest first."""
    table, name = row._meta.db_table, (row._meta.concrete_model or type(row))._meta.model_name
    mine = Q(table=table, row=row.pk) | Q(owner_column=f"{name}_id", owner=row.pk)
    return Change.objects.filter(mine).select_related("changeset__curator").order_by("-pk")


def _list_lines(model: type[Model] | None, change: Change) -> Iterable[Line]:
    fields = {field.column: field for field in model._meta.local_concrete_fields} if model else {}
    for column in sorted({*change.before, *change.after}):
        before, after = change.before.get(column), change.after.get(column)
        if column != "id" and (before or after or before != after):
            field = fields.get(column)
            label = str(getattr(field, "verbose_name", column))
            yield Line(label=label, before=_show(field, before), after=_show(field, after))


def _show(field: Any, value: Any) -> Any:
    """A value as its form shows it: choices and truth in words, lists with commas."""
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return dict(getattr(field, "flatchoices", ())).get(value, value) if isinstance(value, str) else value


def _find_address(model: type[Model], change: Change) -> str:
    """The row's own form; nothing where it is gone or has none."""
    if change.operation == Change.Operation.DELETE:
        return ""
    try:
        return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[change.row])
    except NoReverseMatch:
        return ""
