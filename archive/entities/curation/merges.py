"""Merges: two speakers or two places become one, and become two again.

Nothing is lost: a statement, mention, name or position that moves to the survivor keeps whose it was in `merged_from`,
and the merged row keeps its slug and points to the survivor. A name or position that the survivor already has stays.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Case, F, QuerySet, Value, When
from django.utils.translation import gettext as _

from archive.entities import locks
from archive.entities.curation import reach
from archive.entities.curation.belongings import Belonging, gather, hand_back
from archive.entities.curation.errors import MergeImpossible
from archive.models import (
    Decision,
    DuplicateSuggestion,
    Place,
    PlaceMention,
    PlaceName,
    Position,
    Speaker,
    SpeakerName,
    Statement,
)

Entity = Speaker | Place
AnyEntity = TypeVar("AnyEntity", Speaker, Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """What moves when entities of one sort are merged."""

    model: type[Speaker] | type[Place]
    entity: str
    kind: str
    split: str
    readings: type[Statement] | type[PlaceMention]
    belongings: tuple[Belonging, ...]


SPEAKERS = Merging(
    model=Speaker,
    entity="speaker",
    kind=Decision.Kind.MERGE_SPEAKERS,
    split=Decision.Kind.SPLIT_SPEAKER,
    readings=Statement,
    belongings=(
        Belonging(model=SpeakerName, owner="speaker", key=("key",)),
        Belonging(model=Position, owner="speaker", key=("title", "organisation", "start")),
    ),
)
PLACES = Merging(
    model=Place,
    entity="place",
    kind=Decision.Kind.MERGE_PLACES,
    split=Decision.Kind.SPLIT_PLACE,
    readings=PlaceMention,
    belongings=(Belonging(model=PlaceName, owner="place", key=("key",)),),
)
KINDS = frozenset({SPEAKERS.kind, PLACES.kind})


def sort_of(entity: Entity) -> Merging:
    """What moves with such an entity."""
    return SPEAKERS if isinstance(entity, Speaker) else PLACES


@transaction.atomic
def merge(entity: AnyEntity, *, into: AnyEntity, by: User) -> Decision:
    """Make the two one; `into` survives with its own name and slug. MergeImpossible where they cannot be one."""
    locks.hold_merges()
    sort = sort_of(entity)
    loser, survivor = _read_again(sort, entity.pk), _read_again(sort, into.pk)
    _check(loser, survivor)
    children = _children(sort, loser.pk)
    decision = Decision.objects.create(
        kind=sort.kind,
        values={"into": survivor.pk},
        before={"children": children},
        curator=by,
        **{f"{sort.entity}_id": loser.pk},
    )
    _join(sort, loser.pk, survivor.pk, children)
    pair = _suggested(sort, loser.pk, survivor.pk).filter(status=DuplicateSuggestion.Status.OPEN)
    pair.update(status=DuplicateSuggestion.Status.MERGED, decided_by=by, decided_at=decision.decided_at)
    return decision


def _suggested(sort: Merging, one: int, other: int) -> QuerySet[DuplicateSuggestion]:
    first, second = sorted((one, other))
    return DuplicateSuggestion.objects.filter(**{sort.entity: first, f"other_{sort.entity}": second})


def retire(sort: Merging, entity: int, into: int) -> None:
    """Let a row that a split opened, and that is not wanted any more, lead to where it was split from.

    Its address may be known to readers, so it stays and redirects. Nothing where it was merged itself.
    """
    root = sort.model._default_manager.get(pk=into).merged_into_id or into
    if root == entity or sort.model._default_manager.get(pk=entity).merged_into_id is not None:
        return
    _join(sort, entity, root, _children(sort, entity))


def _join(sort: Merging, loser: int, survivor: int, children: Sequence[int]) -> None:
    """Let all that is the loser's be the survivor's."""
    earlier = list_merged(sort, loser)
    sort.model._default_manager.filter(pk__in=[loser, *earlier]).update(merged_into=survivor)
    touched = _hand_over(sort, loser, survivor, earlier)
    for belonging in sort.belongings:
        gather(belonging, [loser], survivor)
    reach.refresh(touched | _adopt(children, loser, survivor))


def separate(decision: Decision) -> None:
    """Make a merge that was just undone two again, as if it had never been; other merges stay as they are."""
    sort = SPEAKERS if decision.kind == SPEAKERS.kind else PLACES
    loser = getattr(decision, f"{sort.entity}_id")
    old = sort.model._default_manager.get(pk=loser).merged_into_id
    if old is None:
        return
    suggested = _suggested(sort, loser, decision.values["into"]).filter(status=DuplicateSuggestion.Status.MERGED)
    suggested.update(status=DuplicateSuggestion.Status.OPEN, decided_by=None, decided_at=None)
    freed = _free(sort, loser, old)
    touched = _take_back(sort, freed, old, loser)
    for belonging in sort.belongings:
        hand_back(belonging, freed, loser)
        for root in (old, loser):
            gather(belonging, list_merged(sort, root), root)
    reach.refresh(touched | _adopt(decision.before["children"], old, loser))


def preview(entity: Entity, into: Entity) -> dict[str, int]:
    """How many rows of each sort would move if `entity` were merged into `into`, by name of the model, in order."""
    sort = sort_of(entity)
    counts = {
        str(sort.readings._meta.verbose_name): sort.readings._default_manager.filter(**{sort.entity: entity.pk}).count()
    }
    for belonging in sort.belongings:
        counts[str(belonging.model._meta.verbose_name)] = len(belonging.movable(entity.pk, into.pk))
    if sort is PLACES:
        counts[str(_("tempat di dalamnya"))] = len(_children(sort, entity.pk))
    return counts


def _read_again(sort: Merging, key: int) -> Entity:
    return sort.model._default_manager.select_for_update().get(pk=key)


def _check(loser: Entity, survivor: Entity) -> None:
    if loser.pk == survivor.pk:
        raise MergeImpossible(_("Pilih dua baris yang berbeda."))
    if loser.merged_into_id or survivor.merged_into_id:
        raise MergeImpossible(_("Salah satunya sudah digabungkan ke baris lain."))
    if isinstance(loser, Place) and survivor.pk in reach.places_inside([loser.pk]):
        raise MergeImpossible(_("Tempat tujuan terletak di dalam tempat yang akan digabungkan."))


def _children(sort: Merging, key: int) -> list[int]:
    return list(Place.objects.filter(parent=key).values_list("pk", flat=True)) if sort is PLACES else []


def list_merged(sort: Merging, key: int) -> list[int]:
    """The entities that were merged into this one, in order."""
    rows = sort.model._default_manager.filter(merged_into=key)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _hand_over(sort: Merging, loser: int, survivor: int, earlier: Sequence[int]) -> set[int]:
    """Link the loser's readings to the survivor; returns their articles."""
    rows = sort.readings._default_manager.filter(**{sort.entity: loser})
    touched = set(rows.values_list("article_id", flat=True))
    whose = Case(When(merged_from__in=earlier, then=F("merged_from")), default=Value(loser))
    rows.update(**{"merged_from": whose, sort.entity: survivor})
    return touched | _list_datelined(sort, [loser, *earlier])


def _free(sort: Merging, loser: int, old: int) -> list[int]:
    """Let the loser, and those merged into it, no longer point to the old survivor; all of them, the loser first."""
    merges = Decision.objects.in_force().filter(kind=sort.kind)
    targets = dict(merges.values_list(f"{sort.entity}_id", "values__into")) | _list_retired(sort)
    below = [key for key in list_merged(sort, old) if key != loser and _root(key, targets) == loser]
    sort.model._default_manager.filter(pk=loser).update(merged_into=None)
    sort.model._default_manager.filter(pk__in=below).update(merged_into=loser)
    return [loser, *below]


def _list_retired(sort: Merging) -> dict[int, int]:
    """Where rows lead that a split opened which was undone."""
    splits = Decision.objects.filter(kind=sort.split, undone_at__isnull=False, values__opened=True)
    return dict(splits.values_list("values__into", f"{sort.entity}_id"))


def _root(key: int, targets: Mapping[int, int]) -> int:
    while key in targets:
        key = targets[key]
    return key


def _take_back(sort: Merging, freed: Sequence[int], old: int, loser: int) -> set[int]:
    """Link the readings of the freed ones to the loser again; returns their articles."""
    rows = sort.readings._default_manager.filter(**{sort.entity: old, "merged_from__in": freed})
    touched = set(rows.values_list("article_id", flat=True))
    rows.filter(merged_from=loser).update(**{sort.entity: loser, "merged_from": None})
    rows.update(**{sort.entity: loser})
    return touched | _list_datelined(sort, freed)


def _list_datelined(sort: Merging, keys: Iterable[int]) -> set[int]:
    """Articles whose dateline names one of these places. They keep that place: whoever reads it follows its merge."""
    return reach.articles_from(keys) if sort is PLACES else set()


def _adopt(children: Iterable[int], old: int, new: int) -> set[int]:
    """Let these places lie in another one, those that still lie in the old; returns the articles that this reaches."""
    moved = list(Place.objects.filter(pk__in=list(children), parent=old).values_list("pk", flat=True))
    Place.objects.filter(pk__in=moved).update(parent=new)
    return reach.articles_at(moved)
