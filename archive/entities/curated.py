"""What curators made of the shipped speakers and places, as knowledge for the extraction."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from django.db.models import Count, Max, Q, QuerySet

from archive.entities.knowledge import Knowledge, KnownPlace, KnownPosition, KnownSpeaker
from archive.entities.rules import OutletRules
from archive.language.names import name_key
from archive.models import Decision, Outlet, OutletRule, Place, Speaker

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace)

# What a curator decided about, merged (either of the two) or opened; all else is as shipped, or too unsure to read by.
_CURATED = (
    Q(decisions__isnull=False, decisions__undone_at=None)
    | Q(merged_into__isnull=False)
    | Q(merged__isnull=False)
    | Q(reviewed=True, authority_id=None)
)
ASKED_BETWEEN_LOOKS = 100


def stamp() -> tuple[int, int, str]:
    """Changes with every decision, every undoing of one and every rule, so that an overlay is known to be old."""
    seen = Decision.objects.aggregate(last=Max("pk"), undone=Count("undone_at"))
    rules = OutletRule.objects.aggregate(last=Max("updated_at"), count=Count("pk"))
    return seen["last"] or 0, seen["undone"], f"{rules['count']} {rules['last']}"


def overlay(known: Knowledge) -> Knowledge:
    """`known` with the names, values and merges that curators decided; `known` itself where they changed nothing."""
    speakers = dict(_list_speakers(known.speakers_by_id))
    places = dict(_list_places(known.places_by_id))
    known = with_rules(known, OutletRule.objects.all())
    if not speakers and not places:
        return known
    return replace(
        known,
        speakers=_patch(known.speakers, known.speakers_by_id, speakers),
        places=_patch(known.places, known.places_by_id, places),
        speakers_by_id=_patch_ids(known.speakers_by_id, speakers),
        places_by_id=_patch_ids(known.places_by_id, places),
    )


def with_rules(known: Knowledge, rows: QuerySet[OutletRule]) -> Knowledge:
    """`known` with these rows' rules, under the names and domains of their outlets."""
    found: dict[str, OutletRules] = {}
    for row in rows.select_related("outlet").prefetch_related("outlet__names", "outlet__domains").order_by("pk"):
        for key in list_outlet_keys(row.outlet, known):
            found[key] = read_rules(row)
    return replace(known, rules=found) if found else known


def set_rules(known: Knowledge, keys: Iterable[str], rules: OutletRules) -> Knowledge:
    """`known` with these rules under the keys of one outlet."""
    return replace(known, rules={**known.rules, **dict.fromkeys(keys, rules)})


def read_rules(row: OutletRule) -> OutletRules:
    """The rules of the row, saved or not; empty lines are none."""
    values = {field.name: getattr(row, field.name) for field in fields(OutletRules)}
    return OutletRules(
        **{name: tuple(line.strip() for line in text.splitlines() if line.strip()) for name, text in values.items()}
    )


def list_outlet_keys(outlet: Outlet, known: Knowledge) -> set[str]:
    """The name keys by which articles find the outlet: its own and the shipped names and domains."""
    shipped = known.outlets_by_id.get(outlet.authority_id or "")
    names = [outlet.name, *(row.name for row in outlet.names.all()), *(row.domain for row in outlet.domains.all())]
    return {name_key(name) for name in (*names, *((*shipped.names, *shipped.domains) if shipped else ()))} - {""}


class Overlay:
    """The overlay for a long run: built when it is first asked for, and anew some time after curators decided."""

    def __init__(self, known: Callable[[], Knowledge]) -> None:
        self._known = known
        self._asked = 0
        self._stamp: tuple[int, int, str] | None = None
        self._overlay: Knowledge | None = None

    def current(self) -> Knowledge:
        """The overlay, at most ASKED_BETWEEN_LOOKS calls older than the newest decision."""
        if self._overlay is None or self._asked % ASKED_BETWEEN_LOOKS == 0:
            now = stamp()
            if self._overlay is None or now != self._stamp:
                self._overlay, self._stamp = overlay(self._known()), now
        self._asked += 1
        return self._overlay


def _list_speakers(shipped: Mapping[str, KnownSpeaker]) -> Iterator[tuple[str | int, KnownSpeaker | None]]:
    """Changed speakers by authority id or row; None for one that was merged into another."""
    for row in Speaker.objects.filter(_CURATED).distinct().prefetch_related("names", "positions").order_by("pk"):
        base = shipped.get(row.authority_id or "")
        curated = None if row.merged_into_id else _know_speaker(row, base)
        if curated is None or base is None or _differs(curated, base):
            yield row.authority_id or row.pk, curated


def _list_places(shipped: Mapping[str, KnownPlace]) -> Iterator[tuple[str | int, KnownPlace | None]]:
    """Changed places by authority id or row; None for one that was merged into another."""
    rows = Place.objects.filter(_CURATED).distinct().select_related("parent").prefetch_related("names")
    for row in rows.order_by("pk"):
        base = shipped.get(row.authority_id or "")
        curated = None if row.merged_into_id else _know_place(row, base)
        if curated is None or base is None or _differs(curated, base):
            yield row.authority_id or row.pk, curated


def _know_speaker(row: Speaker, base: KnownSpeaker | None) -> KnownSpeaker:
    positions = tuple(
        KnownPosition(
            title=each.title, organisation=each.organisation, country=each.country, start=each.start, end=each.end
        )
        for each in row.positions.all()
    )
    return KnownSpeaker(
        name=row.name,
        kind=row.kind,
        official=row.official,
        country=row.country,
        authority_id=row.authority_id,
        pk=row.pk,
        names=_order_names(base, (each.name for each in row.names.all())),
        positions=positions,
    )


def _know_place(row: Place, base: KnownPlace | None) -> KnownPlace:
    return replace(
        base or KnownPlace(name="", type=""),
        name=row.name,
        type=row.type,
        country=row.country,
        latitude=row.latitude,
        longitude=row.longitude,
        parent=row.parent.authority_id if row.parent else None,
        authority_id=row.authority_id,
        pk=row.pk,
        names=_order_names(base, (each.name for each in row.names.all())),
    )


def _order_names(base: KnownSpeaker | KnownPlace | None, names: Iterable[str]) -> tuple[str, ...]:
    """The names of the row: those that are shipped too as they are shipped and in that order, then the others."""
    left = {name_key(name): name for name in names}
    shipped = {name_key(name): name for name in reversed((base.name, *base.names) if base else ())}
    known = [name for key, name in reversed(shipped.items()) if left.pop(key, None)]
    return (*known, *left.values())


def _differs(curated: KnownSpeaker | KnownPlace, base: KnownSpeaker | KnownPlace) -> bool:
    """Whether the row says anything else than the shipped data; the order of names and positions says nothing."""
    if _list_keys(curated) != _list_keys(base):
        return True
    if isinstance(curated, KnownSpeaker) and isinstance(base, KnownSpeaker):
        if set(curated.positions) != set(base.positions):
            return True
        return replace(curated, pk=None, names=base.names, positions=base.positions) != base
    return replace(curated, pk=None, names=base.names) != base


def _list_keys(entity: KnownSpeaker | KnownPlace) -> set[str]:
    return {name_key(name) for name in (entity.name, *entity.names)} - {""}


def _patch(
    by_key: Mapping[str, tuple[_Known, ...]],
    by_id: Mapping[str, _Known],
    changes: Mapping[str | int, _Known | None],
) -> dict[str, tuple[_Known, ...]]:
    """The entities by name key, changed ones in the place of what they were."""
    patched = dict(by_key)
    for identity, curated in changes.items():
        base = by_id.get(str(identity))
        old_keys, new_keys = _list_keys(base) if base else set(), _list_keys(curated) if curated else set()
        for key in old_keys | new_keys:
            entities = tuple(_replace(patched.get(key, ()), base, curated if key in new_keys else None))
            patched[key] = entities
            if not entities:
                del patched[key]
    return patched


def _replace(entities: Iterable[_Known], base: _Known | None, curated: _Known | None) -> Iterator[_Known]:
    """The entities with `curated` for `base`, at the end where that is not among them; without it where it is None."""
    placed = False
    for entity in entities:
        if base is None or entity.authority_id != base.authority_id:
            yield entity
        elif curated is not None and not placed:
            placed = True
            yield curated
    if curated is not None and not placed:
        yield curated


def _patch_ids(by_id: Mapping[str, _Known], changes: Mapping[str | int, _Known | None]) -> dict[str, _Known]:
    """The entities by authority id; one that was merged away is no longer among them."""
    shipped = {identity: entity for identity, entity in changes.items() if isinstance(identity, str)}
    kept = {identity: entity for identity, entity in by_id.items() if identity not in shipped}
    return {**kept, **{identity: entity for identity, entity in shipped.items() if entity is not None}}
