"""Reads the places that an article names, each with all its mentions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from archive.entities.knowledge import Knowledge, KnownPlace
from archive.ingest.documents import ArticleText, MentionDraft, PlaceDraft, PlaceType
from archive.ingest.extraction.place_choice import choose
from archive.ingest.extraction.place_index import PlaceIndex, index_places, is_prominent
from archive.ingest.extraction.place_namings import find_namings, repeat_namings
from archive.ingest.extraction.place_noise import find_noise
from archive.ingest.extraction.place_scan import Naming, Scan
from archive.ingest.extraction.place_scores import (
    ACCEPTED,
    PERSONAL,
    Judged,
    Story,
    is_personal,
    is_supported,
    judge,
)
from archive.ingest.extraction.place_words import split_words
from archive.language.names import name_key

_MOST_NAMINGS = 20_000  # no article names more; what lies behind them is not read
_DATELINE = "tempat di awal berita"


@dataclass(slots=True)
class _Group:
    """The namings of one place."""

    judged: list[Judged] = field(default_factory=list)
    mentions: list[MentionDraft] = field(default_factory=list)


def read(text: ArticleText, knowledge: Knowledge) -> tuple[PlaceDraft, ...]:
    """Every place that title or body names and the dateline's, in order of first mention; offsets are exact."""
    index = index_places(knowledge)
    scans = [(_scan(text.body, index, is_body=True), False)]
    if text.title:
        scans.insert(0, (_scan(text.title, index, is_body=False), True))
    named = ((naming, scan, in_title) for scan, in_title in scans for naming in find_namings(scan))
    found = list(islice(named, _MOST_NAMINGS))
    found += [(naming, scan, in_title) for scan, in_title in scans for naming in _repetitions(scan, found)]
    story = _story(found)
    judged = [(judge(naming, scan, story, in_title=in_title), scan) for naming, scan, in_title in found]
    groups = _group(judged)
    drafts = [_draft(group) for group in groups.values() if max(j.score for j in group.judged) >= ACCEPTED]
    return tuple(_with_dateline(drafts, text.dateline, index))


def find_dateline(places: Sequence[PlaceDraft], dateline: str | None, knowledge: Knowledge) -> int | None:
    """Which of the article's places the dateline names, the first where it names several; None for none."""
    index = index_places(knowledge)
    for name in _split_dateline(dateline):
        known = _dateline_place(name, index)
        for at, place in enumerate(places):
            if _is_known_as(place, known) or name_key(name) in _list_keys(place):
                return at
    return None


def _repetitions(scan: Scan, found: Sequence[tuple[Naming, Scan, bool]]) -> list[Naming]:
    """Further namings of places that no list holds: "kota Mekarjaya … di Mekarjaya"."""
    unlisted = {naming.key: naming.name for naming, _, _ in found if not naming.places}
    covered = {at for naming, of, _ in found if of is scan for at in range(naming.first, naming.last)}
    return list(repeat_namings(scan, unlisted, covered)) if unlisted else []


def _scan(text: str, index: PlaceIndex, *, is_body: bool) -> Scan:
    words = split_words(text, index.sure)
    return Scan(text=text, words=words, index=index, noise=find_noise(words) if is_body else frozenset())


def _story(found: Sequence[tuple[Naming, Scan, bool]]) -> Story:
    by_key: dict[str, list[tuple[Naming, Scan]]] = {}
    for naming, scan, _ in found:
        by_key.setdefault(naming.key, []).append((naming, scan))
    personal = frozenset(naming.key for naming, scan, _ in found if is_personal(naming, scan))
    first = Story(personal=personal, chosen={key: choose(group, frozenset()) for key, group in by_key.items()})
    judged = [judge(naming, scan, first, in_title=in_title) for naming, scan, in_title in found]
    places = [item.place for item in judged if item.place and item.score >= ACCEPTED]
    countries = frozenset(place.country for place in places) - {"INT", ""}
    return Story(
        countries=countries,
        personal=personal,
        chosen={key: choose(group, countries) for key, group in by_key.items()},
        in_body=frozenset(naming.key for naming, _, in_title in found if not in_title),
        beside=frozenset(_listed([(naming, scan) for naming, scan, _ in found], first)),
    )


def _listed(found: Sequence[tuple[Naming, Scan]], story: Story) -> Iterator[str]:
    """Keys of namings listed behind a place that needs no further support: "Penza, Tula dan Perm"."""
    supported = False
    for (before, of), (naming, scan) in pairwise(found):
        supported = of is scan and (supported or is_supported(before, of, story)) and scan.lists(before, naming)
        if supported:
            yield naming.key


def _group(judged: Iterable[tuple[Judged, Scan]]) -> dict[str, _Group]:
    groups: dict[str, _Group] = {}
    for item, scan in judged:
        naming = item.naming
        identity = item.place.authority_id if item.place and not naming.direction else None
        group = groups.setdefault(identity or naming.key, _Group())
        group.judged.append(item)
        if item.score >= ACCEPTED or PERSONAL not in item.reasons:
            group.mentions.append(_mention(naming, scan, item.in_title))
    return groups


def _mention(naming: Naming, scan: Scan, in_title: bool) -> MentionDraft:
    start, end = scan.words[naming.core].start, scan.words[naming.last - 1].end
    return MentionDraft(start=start, end=end, text=scan.text[start:end], in_title=in_title)


def _draft(group: _Group) -> PlaceDraft:
    best = max(group.judged, key=lambda item: item.score)
    place, naming = best.place, best.naming
    name = _name(group.judged)
    known = place if place and not naming.direction else None
    return PlaceDraft(
        name=name,
        type=_type(best),
        country=next((item.country for item in group.judged if item.country), None),
        latitude=known.latitude if known else None,
        longitude=known.longitude if known else None,
        canonical=known.name if known else None,
        authority_id=known.authority_id if known else None,
        mentions=tuple(group.mentions),
        score=best.score,
        reasons=best.reasons,
    )


def _type(judged: Judged) -> PlaceType:
    if judged.naming.direction:
        return PlaceType.AREA
    if judged.place:
        return PlaceType(judged.place.type)
    return PlaceType(judged.naming.kind.type if judged.naming.kind else "area")


def _name(judged: Sequence[Judged]) -> str:
    """The archive's name of a prominent place, else the longest form that the article prints,
    one that is all capitals last."""
    first = judged[0]
    if first.place and is_prominent(first.place) and not first.naming.direction:
        return first.place.name
    longest = max((item.naming.name for item in judged), key=lambda name: (not name.isupper(), len(name)))
    return first.place.name if first.place and longest.isupper() and not first.naming.direction else longest


def _with_dateline(drafts: Sequence[PlaceDraft], dateline: str | None, index: PlaceIndex) -> Iterator[PlaceDraft]:
    yield from drafts
    known = {draft.authority_id for draft in drafts}
    printed = {name_key(draft.name) for draft in drafts}
    for name in _split_dateline(dateline):
        place = _dateline_place(name, index)
        if place and place.authority_id not in known and name_key(name) not in printed:
            yield _dateline_draft(name.strip(), place)


def _split_dateline(dateline: str | None) -> list[str]:
    """The names of "MOSKOW/KYIV" and "Sumy, Ukraina"."""
    return (dateline or "").replace("/", ",").split(",")


def _is_known_as(draft: PlaceDraft, place: KnownPlace | None) -> bool:
    return place is not None and draft.authority_id is not None and draft.authority_id == place.authority_id


def _list_keys(draft: PlaceDraft) -> set[str]:
    return {name_key(name) for name in (draft.name, *(mention.text for mention in draft.mentions))}


def _dateline_place(name: str, index: PlaceIndex) -> KnownPlace | None:
    places = index.places.get(name_key(name), ())
    return next((place for place in places if is_prominent(place)), places[0] if places else None)


def _dateline_draft(name: str, place: KnownPlace) -> PlaceDraft:
    return PlaceDraft(
        name=place.name if is_prominent(place) else name.title() if name.isupper() else name,
        type=PlaceType(place.type),
        country=place.country or None,
        latitude=place.latitude,
        longitude=place.longitude,
        canonical=place.name,
        authority_id=place.authority_id,
        score=0.9,
        reasons=(_DATELINE,),
    )
