"""An article draft as the JSON object that `extract` prints."""

from typing import Any

from archive.ingest.documents import ArticleDraft, PlaceDraft, SpeakerDraft, StatementDraft
from archive.language.periods import Period

Record = dict[str, Any]


def write(draft: ArticleDraft) -> Record:
    """The object with its keys in the documented order; what is unknown is None or an empty list."""
    cited = dict.fromkeys(statement.speaker for statement in draft.statements)
    speakers = [draft.speakers[index] for index in cited]
    return {
        "id": draft.external_id,
        "title": draft.title,
        "outlet": {"name": draft.outlet.name, "domain": draft.outlet.domain} if draft.outlet else None,
        "published": _write_period(draft.published),
        "dateline": draft.dateline,
        "authors": list(draft.authors),
        "body": list(draft.paragraphs),
        "wire_sources": list(draft.wire_sources),
        "statements": [_write_statement(found, draft.speakers[found.speaker]) for found in draft.statements],
        "officials": [_write_official(speaker) for speaker in speakers if speaker.official],
        "places": [_write_place(place) for place in draft.places],
        "title_printed": draft.title_printed,
        "credits": [{"role": credit.role, "name": credit.name} for credit in draft.credits],
    }


def _write_period(period: Period) -> Record:
    return {
        "earliest": period.earliest.isoformat() if period.earliest else None,
        "latest": period.latest.isoformat() if period.latest else None,
        "precision": period.precision.value,
        "basis": period.basis.value,
    }


def _write_statement(statement: StatementDraft, speaker: SpeakerDraft) -> Record:
    record = {
        "speaker": speaker.name,
        "kind": speaker.kind.value,
        "official": speaker.official,
        "role": statement.role or speaker.role,
        "direct": statement.direct,
        "cue": statement.cue,
        "text": statement.text,
    }
    scores = {"score": round(statement.score, 2), "speaker_score": round(statement.speaker_score, 2)}
    return {**record, **_write_canonical(speaker.canonical), **scores}


def _write_official(speaker: SpeakerDraft) -> Record:
    return {"name": speaker.name, "kind": speaker.kind.value, **_write_canonical(speaker.canonical)}


def _write_place(place: PlaceDraft) -> Record:
    record = {
        "name": place.name,
        "country": place.country,
        "type": place.type.value,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
    return {**record, **_write_canonical(place.canonical)}


def _write_canonical(canonical: str | None) -> Record:
    return {"canonical": canonical} if canonical else {}
