"""Learned names: a name means another speaker or place, in what was read before as in what is read from now on.

The name moves between spellings, by which the machine reads; what it read of that name and nobody decided about is
linked anew at once, and so is what lies beneath decisions. All of it comes back when the decision is undone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from archive.entities import locks
from archive.entities.curation import corrections, merges, reach
from archive.entities.curation.belongings import Belonging, gather
from archive.entities.curation.errors import InvalidValue, NewerFirst
from archive.entities.curation.merges import PLACES, SPEAKERS, Entity, Merging
from archive.entities.curation.readings import MENTIONS, STATEMENTS, Reading
from archive.language.names import name_key
from archive.models import Decision, ReviewStatus, Speaker

_MAX_NAME = 200  # the columns'


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How names of one sort are kept: `printed` is the column of a reading with the name as the article has it."""

    kind: str
    merging: Merging
    reading: Reading
    printed: str

    @property
    def names(self) -> Belonging:
        """The spellings."""
        return self.merging.belongings[0]

    @property
    def entity(self) -> str:
        """The field that links a reading."""
        return self.merging.entity


SPEAKER_NAMES = Naming(
    kind=Decision.Kind.LEARN_SPEAKER_NAME, merging=SPEAKERS, reading=STATEMENTS, printed="speaker_name"
)
PLACE_NAMES = Naming(kind=Decision.Kind.LEARN_PLACE_NAME, merging=PLACES, reading=MENTIONS, printed="name")
KINDS = frozenset({SPEAKER_NAMES.kind, PLACE_NAMES.kind})


def naming_of(entity: Entity) -> Naming:
    """How names of such an entity are kept."""
    return SPEAKER_NAMES if isinstance(entity, Speaker) else PLACE_NAMES


@transaction.atomic
def learn(name: str, *, of: Entity, instead_of: Entity | None, by: User) -> Decision:
    """From now on the name is one of `of`, and none of `instead_of`, where None stands for what is linked to nobody.

    InvalidValue where it is the name that `instead_of` goes by, unless the machine opened that by itself, and for what
    was merged away.
    """
    locks.hold_merges()
    naming, key = naming_of(of), name_key(name)[:_MAX_NAME]
    _check(name, key, of, instead_of)
    decision = Decision(kind=naming.kind, curator=by, **{f"{naming.entity}_id": of.pk})
    source = instead_of.pk if instead_of else None
    decision.values = {"name": name[:_MAX_NAME], "key": key, "instead_of": source}
    decision.before = _move(naming, name, key, of.pk, source)
    decision.save()
    if instead_of is not None:  # it reads otherwise now, which the overlay for the extraction has to know
        seen = corrections.correct(instead_of, {"reviewed": True}, by=by)
        Decision.objects.filter(pk=seen.pk).update(part_of=decision)
    return decision


def forget(decision: Decision) -> None:
    """Let the name mean again whom it meant before a decision that was just undone. NewerFirst."""
    naming = SPEAKER_NAMES if decision.kind == SPEAKER_NAMES.kind else PLACE_NAMES
    key, memory, new = decision.values["key"], decision.before, getattr(decision, f"{naming.entity}_id")
    newer = Decision.objects.in_force().filter(kind=decision.kind, pk__gt=decision.pk, values__key=key)
    if newer.exists():
        raise NewerFirst
    _put_names_back(naming, memory, new)
    own = _list_readings(memory["decisions"])
    beneath = [each for each in _beneath(naming, key, Q(before__entity=new)) if _name_reading(each) not in own]
    for each in beneath:
        each.before["entity"] = memory["decided_elsewhere"].get(str(each.pk), memory["owner"])
        each.save(update_fields=["before"])
    rows = _rows_of(naming, new, key).filter(status=ReviewStatus.MACHINE).exclude(pk__in=memory["readings"])
    others = [row for row in rows if _name_reading(row) not in own]
    reach.refresh(_link_back(naming, others, memory))


def _check(name: str, key: str, of: Entity, instead_of: Entity | None) -> None:
    if not key:
        raise InvalidValue(_("Nama tidak boleh kosong."))
    for entity in (of, instead_of):
        if entity is not None and entity.merged_into_id is not None:
            raise InvalidValue(_("Baris ini sudah digabungkan; perbaiki yang menjadi tujuannya."))
    if instead_of is None:
        return
    if instead_of.pk == of.pk:
        raise InvalidValue(_("Pilih dua baris yang berbeda."))
    if name_key(instead_of.name) == key and (instead_of.reviewed or instead_of.authority_id):
        text = _("“%(name)s” adalah nama utama %(entity)s: gabungkan keduanya, atau ganti nama itu dahulu.")
        raise InvalidValue(text % {"name": name, "entity": instead_of.name})


def _move(naming: Naming, name: str, key: str, new: int, source: int | None) -> dict[str, Any]:
    """Move the name and what was read of it; returns all that undoing it needs to know.

    `readings` and `decisions` are those that were the new owner's before; `owner` is whose the others were, but for
    those `elsewhere`, since rows that were merged keep whose they were.
    """
    owners = _list_owners(naming, source)
    removed = _remove_names(naming, key, owners)
    owner = (removed[0]["merged_from_id"] or removed[0][f"{naming.entity}_id"]) if removed else source
    memory = {
        "owner": owner,
        "removed": removed,
        "added": _add_name(naming, name, key, new),
        "readings": list(_rows_of(naming, new, key).values_list("pk", flat=True)),
        "decisions": [each.pk for each in _beneath(naming, key, Q(before__entity=new))],
    }
    rows = list(_machine_rows(naming, name, key, source))
    decided = list(_beneath(naming, key, _before_entity(owners, source)))
    memory["elsewhere"] = {row.pk: _owner_of(naming, row) for row in rows if _owner_of(naming, row) != owner}
    memory["decided_elsewhere"] = {each.pk: each.before["entity"] for each in decided if each.before["entity"] != owner}
    naming.reading.model._default_manager.filter(pk__in=[row.pk for row in rows]).update(
        **{naming.entity: new, "merged_from": None}
    )
    for each in decided:
        each.before["entity"] = new
        each.save(update_fields=["before"])
    reach.refresh(row.article_id for row in rows)
    return memory


def _list_owners(naming: Naming, source: int | None) -> list[int]:
    """The entity and all that were merged into it."""
    return [] if source is None else [source, *merges.list_merged(naming.merging, source)]


def _remove_names(naming: Naming, key: str, owners: Iterable[int]) -> list[dict[str, Any]]:
    """The removed rows, as they were."""
    owner = f"{naming.entity}_id"
    rows = naming.names.model._default_manager.filter(**{f"{owner}__in": owners}, key=key).order_by("pk")
    removed = list(rows.values("id", "name", "key", "merged_from_id", owner))
    rows.delete()
    return removed


def _add_name(naming: Naming, name: str, key: str, new: int) -> int | None:
    """The key of the spelling; None where it is there already."""
    spelling = {f"{naming.entity}_id": new, "key": key}
    row, created = naming.names.model._default_manager.get_or_create({"name": name[:_MAX_NAME]}, **spelling)
    return row.pk if created else None


def _put_names_back(naming: Naming, memory: Mapping[str, Any], new: int) -> None:
    """The spellings as they were, each with the survivor of whom it belongs to."""
    model, owner = naming.names.model._default_manager, f"{naming.entity}_id"
    model.filter(pk=memory["added"] or 0).delete()
    for row in memory["removed"]:
        whose = row["merged_from_id"] or row[owner]
        # One that a later decision brought gives way, or it would go with that decision.
        model.filter(Q(**{owner: whose}) | Q(merged_from=whose), key=row["key"]).delete()
        model.create(**{**row, owner: whose, "merged_from_id": None})
    for root in {_survivor(naming, each) for each in (new, *(row[owner] for row in memory["removed"]))}:
        gather(naming.names, merges.list_merged(naming.merging, root), root)


def _survivor(naming: Naming, entity: int) -> int:
    return naming.merging.model._default_manager.get(pk=entity).merged_into_id or entity


def _machine_rows(naming: Naming, name: str, key: str, source: int | None) -> QuerySet[Any]:
    """What the machine read of the name and linked to the source, with nobody's decision."""
    rows: QuerySet[Any] = naming.reading.model._default_manager.filter(status=ReviewStatus.MACHINE)
    if source is None:
        return rows.filter(**{naming.entity: None, f"{naming.printed}__iexact": name})
    return _named(naming, rows.filter(**{naming.entity: source}), key)


def _rows_of(naming: Naming, owner: int, key: str) -> QuerySet[Any]:
    """All readings of the name that are the owner's, wherever merges have taken them."""
    own = Q(**{naming.entity: owner, "merged_from": None}) | Q(merged_from=owner)
    return _named(naming, naming.reading.model._default_manager.filter(own), key)


def _named(naming: Naming, rows: QuerySet[Any], key: str) -> QuerySet[Any]:
    printed = rows.order_by().values_list(naming.printed, flat=True).distinct()
    return rows.filter(**{f"{naming.printed}__in": [name for name in printed if name_key(name)[:_MAX_NAME] == key]})


def _owner_of(naming: Naming, row: Any) -> int | None:
    """Whose the reading is without merges."""
    owner: int | None = row.merged_from_id or getattr(row, f"{naming.entity}_id")
    return owner


def _before_entity(owners: list[int], source: int | None) -> Q:
    return Q(before__entity=None) if source is None else Q(before__entity__in=owners)


def _beneath(naming: Naming, key: str, before: Q) -> QuerySet[Decision]:
    """The decisions in force beneath which the machine read the name."""
    verdicts = Decision.objects.in_force().filter(before, kind__in=list(naming.reading.verdicts))
    names = verdicts.values_list("pk", f"before__{naming.printed}")
    return verdicts.filter(pk__in=[pk for pk, name in names if name_key(name or "")[:_MAX_NAME] == key])


def _list_readings(decisions: Iterable[int]) -> set[tuple[int | None, str, int]]:
    """The names of what the decisions are about, which were the new owner's before."""
    return set(map(_name_reading, Decision.objects.filter(pk__in=decisions)))


def _name_reading(row: Any) -> tuple[int | None, str, int]:
    """Article, fingerprint and occurrence of a reading, or of a decision about one."""
    return row.article_id, row.fingerprint, row.occurrence


def _link_back(naming: Naming, rows: Iterable[Any], memory: Mapping[str, Any]) -> Iterator[int]:
    """Link the readings to whom they were before; yields their articles."""
    for row in rows:
        owner = memory["elsewhere"].get(str(row.pk), memory["owner"])
        survivor = None if owner is None else _survivor(naming, owner)
        setattr(row, f"{naming.entity}_id", survivor)
        row.merged_from_id = owner if survivor != owner else None
        row.save(update_fields=[naming.entity, "merged_from"])
        yield row.article_id
