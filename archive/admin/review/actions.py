"""What the keys of the queue do; each is one decision, with its parts."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from archive.admin.opening import open_row
from archive.admin.review.forms import ReadingForm
from archive.entities import curation
from archive.models import Decision, ReviewStatus, Statement

SKIP = "lewati"


def decide(form: ReadingForm, action: str, *, by: User) -> Decision | None:
    """Do what the key says with what the form holds; None for a skip. CurationError, PermissionDenied.

    A reading that somebody else holds, or has decided about meanwhile, is left alone.
    """
    if action == SKIP or action not in ACTIONS:
        curation.release(form.row, by=by)
        return None
    with transaction.atomic():
        if not curation.claim(form.row, by=by) or not _waits(form.row):
            raise curation.AlreadyReviewed
        decision = ACTIONS[action](form, by)
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
        _need(by, "archive.change_speaker")
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
    """Whether nobody has decided about the reading since it was shown; it is locked until the end."""
    now = type(row)._default_manager.filter(pk=row.pk).values_list("status", flat=True).first()
    return bool(now == ReviewStatus.MACHINE)
