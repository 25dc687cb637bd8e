"""Links what an article names to rows: finds them, and opens those that no article needed before."""

from collections.abc import Iterable, Iterator, Sequence
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


def link(drafts: Sequence[ArticleDraft]) -> list[Links]:
    """The rows of each draft's outlet, speakers and places, inside the caller's transaction.

    Each draft finds what those before it needed opened, as if they had been linked one after the other. Where rows must
    be opened, others that open any are waited for first, so that none is opened twice.
    """
    sought = [_seek(draft) for draft in drafts]
    known = index.around(index.join(sought), shipped_knowledge.load())
    opened: set[str] = set()
    links: list[Links] = []
    for draft, names in zip(drafts, sought, strict=True):
        fits = _fit(draft, known) if opened.isdisjoint(names.list_all()) else None
        if fits is None or fits.need_rows:
            locks.hold_entities()
            fits = _fit(draft, index.around(names, shipped_knowledge.load()))
            opened.update(_list_missing(fits))
            fits = _open(fits)
        links.append(_name_rows(fits))
    return links


def _fit(draft: ArticleDraft, known: Knowledge) -> _Fits:
    return _Fits(
        known=known,
        outlet=_fit_outlet(draft.outlet, known),
        speakers=tuple(_fit_speaker(speaker, known) for speaker in draft.speakers),
        places=tuple(_fit_place(place, known) for place in draft.places),
    )


def _list_missing(fits: _Fits) -> Iterator[str]:
    """Everything by which the rows that have to be opened, and those of the places around them, will be found."""
    named = [entity for entity in (fits.outlet, *fits.speakers, *fits.places) if entity and entity.pk is None]
    places = [entity for entity in named if isinstance(entity, KnownPlace)]
    for entity in (*named, *opening.list_ancestors(places, fits.known)):
        yield from _keys((entity.name, *entity.names))
        yield entity.authority_id or ""
        if isinstance(entity, KnownOutlet):
            yield from entity.domains


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
