"""Brings what newly shipped data knows of speakers and places to the rows that were opened from older data."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from django.db import transaction

from archive.entities import locks
from archive.entities.knowledge import Knowledge, KnownPlace, KnownSpeaker
from archive.ingest.storage import opening
from archive.models import Place, PlaceName, Position, Speaker, SpeakerName

_Row = TypeVar("_Row", Speaker, Place)
_Known = TypeVar("_Known", KnownSpeaker, KnownPlace)

_BATCH_SIZE = 2000


@transaction.atomic
def add_news(known: Knowledge) -> None:
    """Add the names and positions that rows of shipped entities were never given; nothing else of a row changes.

    What a row was given and has no more, a curator took away or changed: it does not come back. Of an office whose
    terms the row has otherwise than it was given them, or that are shipped otherwise now, none is added: a curator has
    mended them, or has to.
    """
    locks.share_merges()
    locks.hold_entities()
    speakers = _find_behind(Speaker, known.speakers_by_id)
    names = [SpeakerName(speaker_id=row.pk, key=key, name=name) for row, key, name in _list_new_names(speakers)]
    SpeakerName.objects.bulk_create(names, batch_size=_BATCH_SIZE, ignore_conflicts=True)
    positions = _list_new_positions(speakers)
    Position.objects.bulk_create(positions, batch_size=_BATCH_SIZE, ignore_conflicts=True)
    Speaker.objects.bulk_update([_receive(*each) for each in speakers], ["received"], batch_size=_BATCH_SIZE)
    places = _find_behind(Place, known.places_by_id)
    spellings = [PlaceName(place_id=row.pk, key=key, name=name) for row, key, name in _list_new_names(places)]
    PlaceName.objects.bulk_create(spellings, batch_size=_BATCH_SIZE, ignore_conflicts=True)
    Place.objects.bulk_update([_receive(*each) for each in places], ["received"], batch_size=_BATCH_SIZE)


def _find_behind(model: type[_Row], shipped: Mapping[str, _Known]) -> list[tuple[_Row, _Known]]:
    """Rows that were not given all of their shipped entity; what was merged away keeps its names elsewhere."""
    rows = model._default_manager.filter(merged_into=None, authority_id__isnull=False).only("authority_id", "received")
    known = [(row, shipped[row.authority_id]) for row in rows if row.authority_id and row.authority_id in shipped]
    return [(row, entity) for row, entity in known if not set(opening.list_shipped(entity)) <= set(row.received)]


def _list_new_names(behind: Iterable[tuple[_Row, _Known]]) -> Iterator[tuple[_Row, str, str]]:
    for row, entity in behind:
        names = opening.list_names({row.pk: entity})
        yield from ((row, key, name) for _, key, name in names if key not in row.received)


def _list_new_positions(behind: Iterable[tuple[Speaker, KnownSpeaker]]) -> list[Position]:
    held: dict[int, set[str]] = {row.pk: set() for row, _ in behind}
    own = Position.objects.filter(speaker__in=held, merged_from=None)
    for pk, title, organisation, start in own.values_list("speaker", "title", "organisation", "start"):
        held[pk].add(opening.write_term(title, organisation, start))
    return [
        Position(speaker_id=row.pk, **values)
        for row, speaker in behind
        for values in _choose_terms(row, speaker, held[row.pk])
    ]


def _choose_terms(row: Speaker, speaker: KnownSpeaker, held: set[str]) -> list[dict[str, Any]]:
    """The shipped terms that the row was not given yet and may have, as columns; `held` are those that it has."""
    shipped = opening.list_terms(speaker)
    received = {each for each in row.received if opening.TERM_MARK in each}
    closed = {_office(term) for term in (held ^ received) | (received - set(shipped))}
    return [values for term, values in shipped.items() if term not in received and _office(term) not in closed]


def _office(term: str) -> str:
    return term.rpartition(opening.TERM_MARK)[0]


def _receive(row: _Row, entity: KnownSpeaker | KnownPlace) -> _Row:
    """The row, remembering what it is given now."""
    row.received = sorted({*row.received, *opening.list_shipped(entity)})
    return row
