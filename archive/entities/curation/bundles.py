"""Bundles: several decisions by one stroke, undone together."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.entities import locks
from archive.entities.curation import claims, corrections, learning, verdicts
from archive.entities.curation.errors import InvalidValue, NothingWaits
from archive.entities.curation.readings import Row
from archive.models import Decision, ReviewStatus, Statement

LIMIT = 200  # statements of one speaker in one article that are confirmed at once


def bind(first: Decision, *others: Decision) -> Decision:
    """Let the others be undone with the first; returns the first."""
    Decision.objects.filter(pk__in=[each.pk for each in others]).update(part_of=first)
    return first


@transaction.atomic
def confirm_all(statement: Statement, *, by: User) -> Decision:
    """Confirm all that waits of this speaker in this article and that nobody else holds. NothingWaits."""
    _take_locks(statement)
    if statement.speaker_id is None:
        raise InvalidValue(_("Pernyataan ini belum mempunyai narasumber."))
    waiting: Any = statement.article.statements.filter(speaker=statement.speaker_id, status=ReviewStatus.MACHINE)
    rows = list(claims.leave_out_held(waiting.order_by("number"), by=by)[:LIMIT])
    if not rows:
        raise NothingWaits
    decisions = [verdicts.confirm(row, by=by) for row in rows]
    return bind(*decisions)


@transaction.atomic
def deny_office(statement: Statement, *, by: User) -> Decision:
    """The statement is right, but its speaker does not speak for public power. InvalidValue where there is none."""
    locks.hold_merges()
    speaker = statement.speaker
    if speaker is None:
        raise InvalidValue(_("Pernyataan ini belum mempunyai narasumber."))
    denied = corrections.correct(speaker, {"official": False}, by=by)
    return bind(denied, verdicts.confirm(statement, by=by))


def _take_locks(statement: Statement) -> None:
    locks.share_merges()
    locks.hold_article(statement.article.key)


@transaction.atomic
def correct_and_learn(row: Row, changes: Mapping[str, Any], *, by: User) -> Decision:
    """Correct whose the reading is, and let its printed name mean that one from now on, in all articles."""
    locks.hold_merges()
    naming = learning.SPEAKER_NAMES if isinstance(row, Statement) else learning.PLACE_NAMES
    entities = naming.merging.model._default_manager
    former = entities.filter(pk=getattr(row, f"{naming.entity}_id")).first()
    corrected = verdicts.correct(row, changes, by=by)
    name = getattr(row, naming.printed)
    return bind(corrected, learning.learn(name, of=entities.get(pk=changes["entity"]), instead_of=former, by=by))
