"""Links what an article names to rows: finds them, and opens those that no article needed before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from archive.entities import index, locks, resolver, shipped_knowledge
from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.entities.resolver import Matched, Resolution, Unknown
from archive.ingest.documents import ArticleDraft, OutletDraft, PlaceDraft, SpeakerDraft
from archive.ingest.storage.newcomers import Newcomers
from archive.language.names import name_key

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace, KnownOutlet)

_find_key = lru_cache(maxsize=20_000)(name_key)  # the same names are in article after article


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Primary keys in the order of the draft's speakers and places; None where nothing fits, or more than one."""

    outlet: int | None
    speakers: tuple[int | None, ...]
    places: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fits:
    """What fits each name of a draft; an entity without `pk`, or with a newcomer's number for it, has no row yet."""

    outlet: KnownOutlet | None
    speakers: tuple[KnownSpeaker | None, ...]
    places: tuple[KnownPlace | None, ...]

    @property
    def need_rows(self) -> bool:
        """Whether a row has to be opened, for this draft or one before it."""
        return any(entity and (entity.pk or 0) <= 0 for entity in (self.outlet, *self.speakers, *self.places))


def link(drafts: Sequence[ArticleDraft]) -> list[Links]:
    """The rows of each draft's outlet, speakers and places, inside the caller's transaction.

    Each draft finds what those before it needed opened, as if they had been linked one after the other. Where rows must
    be opened, others that open rows of the same names are waited for first, and what the drafts name that need them is
    looked up again, so that none is opened twice.
    """
    known = _look_up(drafts)
    newcomers = Newcomers(known)
    fits = [_admit(_fit(draft, newcomers.known), newcomers) for draft in drafts]
    needy = [draft for draft, each in zip(drafts, fits, strict=True) if each.need_rows]
    if not needy:
        return [_name_rows(each, {}) for each in fits]
    locks.hold_names(newcomers.list_keys())
    newcomers = Newcomers(index.renew(known, _look_up(needy)))
    fits = [_admit(_fit(draft, newcomers.known), newcomers) for draft in drafts]
    opened = newcomers.open()
    return [_name_rows(each, opened) for each in fits]


def _look_up(drafts: Sequence[ArticleDraft]) -> Knowledge:
    return index.around(index.join([_seek(draft) for draft in drafts]), shipped_knowledge.load())


def _fit(draft: ArticleDraft, known: Knowledge) -> _Fits:
    return _Fits(
        outlet=_fit_outlet(draft.outlet, known),
        speakers=tuple(_fit_speaker(speaker, known) for speaker in draft.speakers),
        places=tuple(_fit_place(place, known) for place in draft.places),
    )


def _admit(fits: _Fits, newcomers: Newcomers) -> _Fits:
    return _Fits(
        outlet=newcomers.admit_outlet(fits.outlet),
        speakers=newcomers.admit_speakers(fits.speakers),
        places=newcomers.admit_places(fits.places),
    )


def _seek(draft: ArticleDraft) -> index.Sought:
    outlets = [draft.outlet] if draft.outlet else []
    return index.Sought(
        speaker_keys=_keys(chain.from_iterable((by.name, by.canonical, *by.spellings) for by in draft.speakers)),
        speaker_ids=_ids(draft.speakers),
        place_keys=_keys(chain.from_iterable((place.name, place.canonical) for place in draft.places)),
        place_ids=_ids(draft.places),
        outlet_keys=_keys(chain.from_iterable((outlet.name, outlet.domain) for outlet in outlets)),
        outlet_ids=_ids(outlets),
        outlet_domains=frozenset(outlet.domain for outlet in outlets if outlet.domain),
    )


def _keys(names: Iterable[str | None]) -> frozenset[str]:
    return frozenset(filter(None, (_find_key(name) for name in names if name)))


def _ids(drafts: Sequence[SpeakerDraft] | Sequence[PlaceDraft] | Sequence[OutletDraft]) -> frozenset[str]:
    return frozenset(draft.authority_id for draft in drafts if draft.authority_id)


def _fit_speaker(draft: SpeakerDraft, known: Knowledge) -> KnownSpeaker | None:
    made = KnownSpeaker(name=draft.name, kind=draft.kind, official=draft.official, country=draft.country or "")
    return _decide(resolver.resolve_speaker(draft, known), made)


def _fit_place(draft: PlaceDraft, known: Knowledge) -> KnownPlace | None:
    made = KnownPlace(
        name=draft.name,
        type=draft.type,
        country=draft.country or "",
        latitude=draft.latitude,
        longitude=draft.longitude,
    )
    return _decide(resolver.resolve_place(draft.name, draft.authority_id, known), made)


def _fit_outlet(draft: OutletDraft | None, known: Knowledge) -> KnownOutlet | None:
    if draft is None:
        return None
    made = KnownOutlet(name=draft.name, domains=(draft.domain,) if draft.domain else ())
    return _decide(resolver.resolve_outlet(draft.name, draft.domain, draft.authority_id, known), made)


def _decide(resolution: Resolution, made: _Known) -> _Known | None:
    """The entity that fits, `made` where none does and a new one may be opened, else None."""
    if isinstance(resolution, Matched):
        return resolution.entity if isinstance(resolution.entity, type(made)) else None
    if isinstance(resolution, Unknown) and resolution.creatable and name_key(made.name):
        return made
    return None


def _name_rows(fits: _Fits, opened: Mapping[int, int]) -> Links:
    """The rows of what fits; `opened` has those of newcomers by their numbers."""
    return Links(
        outlet=_name_row(fits.outlet, opened),
        speakers=tuple(_name_row(entity, opened) for entity in fits.speakers),
        places=tuple(_name_row(entity, opened) for entity in fits.places),
    )


def _name_row(entity: KnownSpeaker | KnownPlace | KnownOutlet | None, opened: Mapping[int, int]) -> int | None:
    if entity is None or entity.pk is None:
        return None
    return opened.get(entity.pk, entity.pk)
