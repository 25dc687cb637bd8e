"""Splits: statements and spellings of one speaker or place become another's, new or known."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.entities import locks
from archive.entities.curation import learning, merges, verdicts
from archive.entities.curation.bundles import bind
from archive.entities.curation.errors import InvalidValue
from archive.entities.curation.merges import PLACES, SPEAKERS, Entity
from archive.entities.curation.readings import Row
from archive.models import Decision

KINDS = frozenset({SPEAKERS.split, PLACES.split})


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What is moved out: spellings, with all that the machine reads of them, and readings one by one."""

    names: Sequence[str] = ()
    readings: Sequence[Row] = ()


@transaction.atomic
def split(entity: Entity, share: Share, *, into: Entity, by: User, opened: bool = False) -> Decision:
    """Give this share of the entity to `into`, by one stroke.

    `opened` says that `into` was opened for it: when the split is undone, its address leads to `entity`. InvalidValue
    where nothing is chosen or a name is the one that `entity` goes by.
    """
    locks.hold_merges()
    if not share.names and not share.readings:
        raise InvalidValue(_("Pilih sedikitnya satu ejaan atau satu kutipan."))
    sort = merges.sort_of(entity)
    values = {"into": into.pk, "opened": opened}
    decision = Decision.objects.create(kind=sort.split, curator=by, values=values, **{f"{sort.entity}_id": entity.pk})
    parts = [learning.learn(name, of=into, instead_of=entity, by=by) for name in share.names]
    for row in share.readings:
        row.refresh_from_db()
        if getattr(row, f"{sort.entity}_id") != into.pk:  # a spelling may have taken it along
            parts.append(verdicts.correct(row, {"entity": into.pk}, by=by))
    return bind(decision, *parts)


def close(decision: Decision) -> None:
    """What is left to do after a split and its parts were undone."""
    sort = SPEAKERS if decision.kind == SPEAKERS.split else PLACES
    if decision.values["opened"]:
        merges.retire(sort, decision.values["into"], getattr(decision, f"{sort.entity}_id"))
