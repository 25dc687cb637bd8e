"""Names as a curator types them: speakers, places and outlets by any of their spellings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, IntegerField, Min, When

from archive.language.names import name_key
from archive.models import Outlet, OutletName, Place, PlaceName, Speaker, SpeakerName

SHOWN = 8  # names that a box offers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Owner:
    """Whose names they are, and what is said beside a name to tell namesakes apart."""

    model: type[Speaker] | type[Place] | type[Outlet]
    names: type[SpeakerName] | type[PlaceName] | type[OutletName]
    field: str


OWNERS: Mapping[str, _Owner] = {
    "narasumber": _Owner(model=Speaker, names=SpeakerName, field="speaker"),
    "tempat": _Owner(model=Place, names=PlaceName, field="place"),
    "media": _Owner(model=Outlet, names=OutletName, field="outlet"),
}


def suggest(path: str, text: str) -> list[Any]:
    """Up to SHOWN rows with a spelling that holds the text: the whole name first, then beginnings, then the rest."""
    owner, key = OWNERS[path], name_key(text)[:200]
    if not key:
        return []
    nearness = Case(When(key=key, then=0), When(key__startswith=key, then=1), default=2, output_field=IntegerField())
    spelled = owner.names._default_manager.filter(key__contains=key, **_unmerged(owner))
    found = spelled.values_list(owner.field).annotate(near=Min(nearness)).order_by("near", f"{owner.field}__name")
    keys = [pk for pk, _ in found[:SHOWN]]
    return sorted(_fetch(owner, keys), key=lambda row: keys.index(row.pk))


def resolve(path: str, text: str) -> list[Any]:
    """The rows whose name or spelling this is exactly, or that have it as their address: one, several or none."""
    owner, key = OWNERS[path], name_key(text)[:200]
    if not key:
        return []
    names = owner.names._default_manager.filter(key=key, **_unmerged(owner))
    return _fetch(owner, list(names.values_list(owner.field, flat=True).distinct()[:SHOWN]))


def find(path: str, key: int) -> Any:
    """The row of this key that was not merged away; None where there is none."""
    rows: Any = OWNERS[path].model._default_manager.filter(pk=key)
    return rows.first() if path == "media" else rows.filter(merged_into=None).first()


def describe(row: Any) -> str:
    """What tells the row from its namesakes: the office that a speaker took last, the kind and country of a place."""
    if isinstance(row, Speaker):
        offices = (getattr(row, "position_title", ""), getattr(row, "position_organisation", ""))  # see `_fetch`
        office = " ".join(filter(None, offices))
        return " · ".join(filter(None, (office or row.get_kind_display(), row.country)))
    if isinstance(row, Place):
        return " · ".join(filter(None, (row.get_type_display(), row.parent.name if row.parent else row.country)))
    return ""


def _unmerged(owner: _Owner) -> dict[str, None]:
    return {} if owner.field == "outlet" else {f"{owner.field}__merged_into": None}


def _fetch(owner: _Owner, keys: list[int]) -> list[Any]:
    rows: Any = owner.model._default_manager.filter(pk__in=keys)
    if owner.model is Speaker:
        rows = Speaker.objects.filter(pk__in=keys).with_latest_position()
    if owner.model is Place:
        rows = rows.select_related("parent")
    return list(rows.order_by("name", "pk"))
