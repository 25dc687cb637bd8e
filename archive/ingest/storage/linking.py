"""Links what an article names to rows: finds them, and opens those that no article needed before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from archive.entities import index, locks, resolver, shipped_knowledge
from archive.entities.knowledge import Knowledge, KnownOutlet, KnownPlace, KnownSpeaker
from archive.entities.resolver import Matched, Resolution, Unknown
from archive.ingest.documents import ArticleDraft, OutletDraft, PlaceDraft, SpeakerDraft
from archive.ingest.storage import opening
from archive.language.names import name_key

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace, KnownOutlet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Primary keys in the order of the draft's speakers and places; None where nothing fits, or more than one."""

    outlet: int | None
    speakers: tuple[int | None, ...]
    places: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fits:
    """What fits each name of a draft; an entity without `pk` has no row yet."""

    known: Knowledge
    outlet: KnownOutlet | None
    speakers: tuple[KnownSpeaker | None, ...]
    places: tuple[KnownPlace | None, ...]

    @property
    def need_rows(self) -> bool:
        """Whether a row has to be opened."""
        return any(entity and entity.pk is None for entity in (self.outlet, *self.speakers, *self.places))


def link(draft: ArticleDraft) -> Links:
    """The rows of the draft's outlet, speakers and places, inside the caller's transaction.

    Where rows must be opened, others that open any are waited for first, so that none is opened twice.
    """
    fits = _fit(draft)
    if not fits.need_rows:
        return _name_rows(fits)
    locks.hold_entities()
    return _name_rows(_open(_fit(draft)))


def _fit(draft: ArticleDraft) -> _Fits:
    known = index.around(_seek(draft), shipped_knowledge.load())
    return _Fits(
        known=known,
        outlet=_fit_outlet(draft.outlet, known),
        speakers=tuple(_fit_speaker(speaker, known) for speaker in draft.speakers),
        places=tuple(_fit_place(place, known) for place in draft.places),
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
    return frozenset(filter(None, (name_key(name) for name in names if name)))


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


def _open(fits: _Fits) -> _Fits:
    speakers = opening.open_speakers([entity for entity in fits.speakers if entity])
    places = opening.open_places([entity for entity in fits.places if entity], fits.known)
    outlets = opening.open_outlets([fits.outlet] if fits.outlet else [])
    return _Fits(
        known=fits.known,
        outlet=outlets[0] if outlets else None,
        speakers=_put_back(fits.speakers, speakers),
        places=_put_back(fits.places, places),
    )


def _put_back(fits: Sequence[_Known | None], opened: Iterable[_Known]) -> tuple[_Known | None, ...]:
    following = iter(opened)
    return tuple(next(following) if fit else None for fit in fits)


def _name_rows(fits: _Fits) -> Links:
    return Links(
        outlet=fits.outlet.pk if fits.outlet else None,
        speakers=tuple(entity.pk if entity else None for entity in fits.speakers),
        places=tuple(entity.pk if entity else None for entity in fits.places),
    )
