"""One recorded change, taken back: the row becomes again what it was, where nobody has changed it since."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Model, ProtectedError
from django.utils.translation import gettext_lazy as _

from archive.entities import locks
from archive.entities.curation.errors import CurationError
from archive.models import Article, Change, Decision, Place, PlaceMention, Revision, Speaker, Statement

# What changes in these follows from decisions, which have an undo of their own, and texts are never unwritten.
DECIDED = (Article, Decision, Place, PlaceMention, Revision, Speaker, Statement)
APPLICATION = "archive"


class NotReversible(CurationError):
    """The change follows from a decision or concerns an account: it is taken back where it was made."""

    message = _("Perubahan ini mengikuti sebuah keputusan; batalkan keputusannya di daftar keputusan.")


class ChangedSince(CurationError):
    """The row has been changed, removed or used since."""

    message = _("Baris itu sudah berubah atau dipakai lagi sejak itu; perbaiki langsung pada formulirnya.")


def is_reversible(change: Change) -> bool:
    """Whether `revert` takes back changes of this sort."""
    return _find_model(change.table) is not None


def find_model(table: str) -> type[Model] | None:
    """The model of a recorded table; None for one that is no more."""
    return next((model for model in apps.get_models() if model._meta.db_table == table and not _is_proxy(model)), None)


@transaction.atomic
def revert(change: Change, *, by: User) -> None:
    """Make the row what it was before the change. NotReversible, ChangedSince.

    That is a change too, and recorded as such while `by` acts (see `recording`).
    """
    model = _find_model(change.table)
    if model is None:
        raise NotReversible
    locks.hold_merges()
    try:
        with transaction.atomic():
            _TAKE_BACK[change.operation](model, change)
    except (IntegrityError, ProtectedError) as error:
        raise ChangedSince from error


def _find_model(table: str) -> type[Model] | None:
    model = find_model(table)
    if model is None or model in DECIDED or model._meta.app_label != APPLICATION:
        return None
    return model


def _is_proxy(model: type[Model]) -> bool:
    return bool(model._meta.proxy)


def _put_back(model: type[Model], change: Change) -> None:
    """An update: the columns get the values that they had, unless one has got another since."""
    wanted, left = _read(model, change.before), _read(model, change.after)
    changed = model._default_manager.filter(pk=change.row, **_match(left)).update(**wanted)
    if not changed:
        raise ChangedSince


def _remove(model: type[Model], change: Change) -> None:
    """An opening: the row goes, unless it has changed or others need it."""
    row = model._default_manager.filter(pk=change.row, **_match(_read(model, change.after))).first()
    if row is None:
        raise ChangedSince
    row.delete()


def _open_again(model: type[Model], change: Change) -> None:
    """A removal: the row comes back under its old key."""
    if model._default_manager.filter(pk=change.row).exists():
        raise ChangedSince
    model._default_manager.bulk_create([model(**_read(model, change.before))])


_TAKE_BACK: dict[str, Callable[[type[Model], Change], None]] = {
    Change.Operation.INSERT.value: _remove,
    Change.Operation.UPDATE.value: _put_back,
    Change.Operation.DELETE.value: _open_again,
}


def _read(model: type[Model], values: dict[str, Any]) -> dict[str, Any]:
    """Values by column as JSON holds them, turned into those of the model's fields; unknown columns are left out."""
    fields = {field.column: field for field in model._meta.local_concrete_fields if not field.generated}
    return {
        fields[column].attname: fields[column].to_python(value) for column, value in values.items() if column in fields
    }


def _match(values: dict[str, Any]) -> dict[str, Any]:
    """Lookups for rows that hold exactly these values."""
    return {
        f"{name}__isnull" if value is None else name: True if value is None else value for name, value in values.items()
    }
