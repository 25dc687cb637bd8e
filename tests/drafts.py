"""Drafts and documents for tests: small articles as the extraction would hand them to storage."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from archive.ingest import storage
from archive.ingest.documents import (
    ArticleDraft,
    MentionDraft,
    OutletDraft,
    PlaceDraft,
    PlaceType,
    RawDocument,
    SpeakerDraft,
    SpeakerKind,
    StatementDraft,
)
from archive.ingest.errors import UnstorableDocument
from archive.ingest.storage import Document, Stored
from archive.language.periods import Basis, Period, Precision

BODY = "Pasukan menembak di Kotabaru. Kami tidak akan mundur, kata Budi Santoso di Kotabaru."
SAID = {"Budi Santoso": ["Kami tidak akan mundur"]}


def document(
    content: str = "isi berkas", *, source: str = "folder/berita.txt", captured_at: datetime | None = None
) -> RawDocument:
    return RawDocument(
        content=content.encode(),
        media_type="text/plain",
        source=source,
        name=source.rpartition("/")[2],
        captured_at=captured_at,
    )


def store(draft: ArticleDraft, raw: RawDocument) -> Stored:
    """Store one document; UnstorableDocument where the database refuses it."""
    (became,) = storage.store([Document(draft=draft, raw=raw)])
    if isinstance(became, UnstorableDocument):
        raise became
    return became


def speaker(name: str = "Budi Santoso", **values: Any) -> SpeakerDraft:
    draft = SpeakerDraft(name=name, kind=SpeakerKind.PERSON, official=True)
    return replace(draft, **values)


def place(name: str, body: str = "", **values: Any) -> PlaceDraft:
    """A place with a mention wherever its name stands in the body."""
    found = [
        MentionDraft(start=match.start(), end=match.end(), text=name) for match in re.finditer(re.escape(name), body)
    ]
    draft = PlaceDraft(name=name, type=PlaceType.CITY, country="ID", mentions=tuple(found), score=0.8)
    return replace(draft, **values)


def statements(body: str, said: Mapping[str, Sequence[str]]) -> tuple[StatementDraft, ...]:
    """A statement for every text of every speaker; equal texts one after the other in the body."""
    found: list[StatementDraft] = []
    ends: dict[str, int] = {}
    for at, texts in enumerate(said.values()):
        for text in texts:
            start = body.index(text, ends.get(text, 0))
            ends[text] = start + len(text)
            found.append(
                StatementDraft(speaker=at, start=start, end=start + len(text), text=text, direct=False, cue="kata")
            )
    return tuple(found)


def article(
    body: str = BODY,
    *,
    said: Mapping[str, Sequence[str]] | None = None,
    at: Sequence[str] = ("Kotabaru",),
    **values: Any,
) -> ArticleDraft:
    """An article of one outlet, published on one day, with statements by people and mentions of places."""
    said = SAID if said is None and body == BODY else said or {}
    draft = ArticleDraft(
        key="berita.txt",
        external_id="berita.txt",
        title="Pasukan menembak",
        title_printed=True,
        paragraphs=tuple(body.split("\n\n")),
        outlet=OutletDraft(name="Harian Uji", domain="harian-uji.example"),
        published=Period(
            earliest=date(2024, 5, 6), latest=date(2024, 5, 6), precision=Precision.DAY, basis=Basis.METADATA
        ),
        speakers=tuple(speaker(name) for name in said),
        statements=statements(body, said),
        places=tuple(place(name, body) for name in at),
    )
    return replace(draft, **values)
