"""What a second run of the machine does to an article's rows, as small as can be, and what they then say."""

from collections.abc import Mapping
from typing import Any

from archive.entities import curation
from archive.language import fingerprints
from archive.models import (
    Article,
    PlaceMention,
    PlaceName,
    Position,
    ReviewStatus,
    Speaker,
    SpeakerName,
    Statement,
    search_entry,
)


def reread(
    article: Article, read: dict[str, Speaker | None], printed: Mapping[str, str] | None = None, **values: Any
) -> None:
    """The machine reads these words of these speakers, and nothing else, in the current text.

    `printed` are names as the article has them, by the words; those of the speakers where there is none.

    Rows of the same span or words are written over; others are deleted unless a curator decided about them.
    """
    revision = article.current_revision
    rows = list(article.statements.all())
    for text, speaker in read.items():
        start = revision.body.index(text)
        row = _find(rows, (revision.pk, start, start + len(text)), fingerprints.digest(text)) or Statement(
            article=article, number=1 + max([0, *article.statements.values_list("number", flat=True)])
        )
        fresh = {"text": text, "start": start, "end": start + len(text), "revision": revision, "speaker": speaker}
        fresh |= {"fingerprint": fingerprints.digest(text), "speaker_name": speaker.name if speaker else "ia"}
        fresh |= {"speaker_name": (printed or {}).get(text, fresh["speaker_name"])}
        for name, value in {"direct": False, "role": "", "cue": "kata", "score": 0.5, **fresh, **values}.items():
            setattr(row, name, value)
        row.status = ReviewStatus.MACHINE
        row.save()
    for row in rows:
        if row.status == ReviewStatus.MACHINE:
            row.delete()
    curation.lay_over([article.pk])
    search_entry.refresh([article.pk])


def _find(rows: list[Statement], span: tuple[int, int, int], fingerprint: str) -> Statement | None:
    """The row that is the same reading, taken out of the rows."""
    for row in sorted(rows, key=lambda row: (row.revision_id, row.start, row.end) != span):
        if (row.revision_id, row.start, row.end) == span or row.fingerprint == fingerprint:
            rows.remove(row)
            return row
    return None


def state() -> dict[str, list[tuple[Any, ...]]]:
    """All rows that curation moves, but for decisions."""
    models = (Article, Statement, PlaceMention, Speaker, SpeakerName, Position, PlaceName)
    found = {}
    for model in models:
        names = [field.attname for field in model._meta.concrete_fields if field.name not in ("vector", "updated_at")]
        found[model.__name__] = sorted(model._base_manager.values_list(*names), key=lambda row: row[0])
    return found


def entry(article: Article) -> tuple[list[int], list[int]]:
    """The cited officials and the places of the article's search entry."""
    found = article.__class__.objects.values_list("search_entry__official_ids", "search_entry__place_ids")
    return found.get(pk=article.pk)
