"""What the keys of the queue do; each is one decision, with its parts."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from archive.admin.desk import is_key
from archive.admin.opening import open_row
from archive.admin.review.forms import NameForm, ReadingForm
from archive.entities import curation, duplicates
from archive.models import Decision, Speaker, Statement
from archive.models.official import WAITING_NAME
from archive.models.review import WAITING


def decide(form: ReadingForm | NameForm, action: str, *, by: User) -> Decision | None:
    """Do what the key says with what the form holds; None for a skip. CurationError, PermissionDenied.

    What somebody else holds, or has decided about meanwhile, is left alone.
    """
    act = _find(form, action)
    if act is None:
        curation.release(form.row, by=by)
        return None
    with transaction.atomic():
        if not curation.claim(form.row, by=by) or not _waits(form.row):
            raise curation.AlreadyReviewed
        decision = act(by)
        curation.release(form.row, by=by)
        return decision


def _confirm(form: ReadingForm, by: User) -> Decision:
    """The machine read this rightly; what the curator changed is a correction."""
    changes = dict(form.cleaned_data["changes"])
    if not changes:
        return curation.confirm(form.row, by=by)
    if "entity" in changes:
        changes["entity"] = _open(changes["entity"], by)
    if form.cleaned_data["pelajari"] and changes.get("entity"):
        _need(by, f"archive.change_{form.sort.entity}")
        return curation.correct_and_learn(form.row, changes, by=by)
    return curation.correct(form.row, changes, by=by)


def _reject(form: ReadingForm, by: User) -> Decision:
    return curation.reject(form.row, by=by)


def _deny_office(form: ReadingForm, by: User) -> Decision:
    _need(by, "archive.change_speaker")
    return curation.deny_office(_statement(form), by=by)


def _confirm_all(form: ReadingForm, by: User) -> Decision:
    return curation.confirm_all(_statement(form), by=by)


ACTIONS: Mapping[str, Callable[[ReadingForm, User], Decision]] = {
    "benarkan": _confirm,
    "tolak": _reject,
    "bukan-pejabat": _deny_office,
    "semua": _confirm_all,
}


def _find(form: ReadingForm | NameForm, action: str) -> Callable[[User], Decision] | None:
    """What the key does to what the form is about; None for a skip, and for what is no key."""
    if isinstance(form, NameForm):
        key = action.removeprefix(MERGE)
        act, value = (_merge_name, key) if key != action and is_key(key) else (NAME_ACTIONS.get(action), "")
        return partial(act, form, value) if act else None
    reading = ACTIONS.get(action)
    return partial(reading, form) if reading else None


def _confirm_name(form: NameForm, _key: str, by: User) -> Decision:
    """The speaker is who the machine says; what the curator changed is corrected."""
    return curation.correct(form.row, {"reviewed": True, **form.cleaned_data["changes"]}, by=by)


def _deny_name(form: NameForm, _key: str, by: User) -> Decision:
    return curation.correct(form.row, {**form.cleaned_data["changes"], "official": False}, by=by)


def _merge_name(form: NameForm, key: str, by: User) -> Decision:
    """The speaker is the likely duplicate of this key."""
    _need(by, "archive.merge_speaker")
    survivor = Speaker.objects.filter(pk=int(key), merged_into=None).first()
    if survivor is None or survivor not in duplicates.find_alike(form.row):
        raise curation.MergeImpossible
    return curation.merge(form.row, into=survivor, by=by)


MERGE = "gabungkan-"  # followed by the key of the survivor
NAME_ACTIONS: Mapping[str, Callable[[NameForm, str, User], Decision]] = {
    "benarkan": _confirm_name,
    "bukan-pejabat": _deny_name,
}


def _open(entity: Any, by: User) -> int | None:
    """The key of the chosen row, which is opened first where it is a new one."""
    if entity is not None and entity.pk is None:
        _need(by, "archive.add_speaker")
        open_row(entity)
    return entity.pk if entity else None


def _need(by: User, permission: str) -> None:
    if not by.has_perm(permission):
        raise PermissionDenied


def _statement(form: ReadingForm) -> Statement:
    if not isinstance(form.row, Statement):
        raise curation.UnknownField(_("Itu hanya berlaku untuk pernyataan."))
    return form.row


def _waits(row: Any) -> bool:
    """Whether nobody has decided about it since it was shown; its claim is locked until the end."""
    waiting = WAITING_NAME if isinstance(row, Speaker) else WAITING
    return bool(type(row)._default_manager.filter(waiting, pk=row.pk).exists())
