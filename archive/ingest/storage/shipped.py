"""Brings what newly shipped data knows of speakers and places to the rows that were opened from older data."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from archive.entities.knowledge import Knowledge, KnownPlace, KnownSpeaker
from archive.ingest.storage import opening
from archive.models import Place, PlaceName, Position, Speaker, SpeakerName

_Known = TypeVar("_Known", KnownSpeaker, KnownPlace)

_BATCH_SIZE = 2000


def add_news(known: Knowledge) -> None:
    """Add names and positions that rows of shipped entities lack; what a row says already is never overwritten.

    A position is lacking where the row has none of that title and organisation: its days may be a curator's.
    """
    known_speakers = _find_rows(Speaker, known.speakers_by_id)
    names = [SpeakerName(speaker_id=pk, key=key, name=name) for pk, key, name in opening.list_names(known_speakers)]
    SpeakerName.objects.bulk_create(names, batch_size=_BATCH_SIZE, ignore_conflicts=True)
    Position.objects.bulk_create(_list_lacking_positions(known_speakers), batch_size=_BATCH_SIZE)
    known_places = _find_rows(Place, known.places_by_id)
    spellings = [PlaceName(place_id=pk, key=key, name=name) for pk, key, name in opening.list_names(known_places)]
    PlaceName.objects.bulk_create(spellings, batch_size=_BATCH_SIZE, ignore_conflicts=True)


def _find_rows(model: type[Speaker] | type[Place], shipped: Mapping[str, _Known]) -> dict[int, _Known]:
    """The shipped entities that have a row, by its key; what was merged away keeps its names elsewhere."""
    rows = model._default_manager.filter(merged_into=None, authority_id__isnull=False)
    return {pk: shipped[key] for key, pk in rows.values_list("authority_id", "pk") if key and key in shipped}


def _list_lacking_positions(speakers: dict[int, KnownSpeaker]) -> Iterator[Position]:
    held = set(Position.objects.values_list("speaker_id", "title", "organisation"))
    for pk, speaker in speakers.items():
        for values in opening.list_positions(speaker):
            if (pk, values["title"], values["organisation"]) not in held:
                yield Position(speaker_id=pk, **values)
