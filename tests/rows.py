"""Rows for tests: small articles whose spans, captures and search entries are as true as those that ingest stores."""

import hashlib
import zlib
from datetime import date

from django.utils.text import slugify

from archive.language.names import name_key
from archive.models import (
    Article,
    Capture,
    Content,
    Outlet,
    OutletName,
    Place,
    PlaceMention,
    PlaceName,
    Revision,
    Speaker,
    SpeakerName,
    Statement,
    search_entry,
)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def outlet(name: str = "Harian Uji") -> Outlet:
    row, created = Outlet.objects.get_or_create(slug=slugify(name), defaults={"name": name})
    if created:
        OutletName.objects.create(outlet=row, name=name, key=name_key(name))
    return row


def place(name: str, *, parent: Place | None = None, type: str = "city", **values: object) -> Place:
    row, created = Place.objects.get_or_create(
        slug=slugify(name), defaults={"name": name, "type": type, "parent": parent, **values}
    )
    if created:
        PlaceName.objects.create(place=row, name=name, key=name_key(name))
    return row


def speaker(name: str, *, official: bool = True, kind: str = "person", **values: object) -> Speaker:
    row, created = Speaker.objects.get_or_create(
        slug=slugify(name), defaults={"name": name, "official": official, "kind": kind, **values}
    )
    if created:
        SpeakerName.objects.create(speaker=row, name=name, key=name_key(name))
    return row


def statement(article: Article, by: Speaker, text: str, **values: object) -> Statement:
    """A statement whose text stands in the article's current body."""
    revision = article.current_revision
    start = revision.body.index(text)
    defaults = {
        "number": article.statements.count() + 1,
        "speaker_name": by.name,
        "direct": False,
        "cue": "mengatakan",
        "fingerprint": sha256(text.casefold()),
        "score": 0.8,
    }
    return Statement.objects.create(
        article=article,
        revision=revision,
        speaker=by,
        start=start,
        end=start + len(text),
        text=text,
        **defaults | values,
    )


def mention(article: Article, of: Place) -> PlaceMention:
    """A mention of a place whose name stands in the article's current body."""
    revision = article.current_revision
    start = revision.body.index(of.name)
    return PlaceMention.objects.create(
        article=article,
        revision=revision,
        place=of,
        name=of.name,
        text=of.name,
        start=start,
        end=start + len(of.name),
        score=0.9,
    )


def article(
    title: str = "Gencatan senjata disepakati",
    body: str = "Pasukan menembak di kota itu.",
    *,
    by: Outlet | None = None,
    day: date | None = date(2024, 5, 6),
    **values: object,
) -> Article:
    """A stored article with one capture and one revision, published on `day` (None: unknown); searchable."""
    key = str(values.pop("key", f"{title}|{body}|{Article.objects.count()}"))
    period = {
        "published_earliest": day,
        "published_latest": day,
        "published_precision": "day" if day else "unknown",
        "published_basis": "metadata" if day else "none",
    }
    row = Article.objects.create(
        key=key, external_id=key[:500], slug=slugify(title)[:120], title=title, outlet=by, **period | values
    )
    content, _ = Content.objects.get_or_create(
        sha256=sha256(key), defaults={"compressed": zlib.compress(key.encode()), "size": len(key.encode())}
    )
    capture = Capture.objects.create(
        content=content, source=key, media_type="text/plain", outcome="stored", article=row
    )
    row.current_revision = Revision.objects.create(
        article=row,
        number=1,
        title=title,
        body=body,
        text_sha256=sha256(f"{title}\n{body}"),
        capture=capture,
        extractor_version="1",
    )
    row.save(update_fields=["current_revision"])
    search_entry.refresh([row.pk])
    return row


def quoted(title: str, body: str, *, said: dict[str, str], at: tuple[str, ...] = (), **values: object) -> Article:
    """An article with statements (speaker's name → text) of officials and mentions of places, searchable."""
    row = article(title, body, **values)
    for name, text in said.items():
        statement(row, speaker(name), text)
    for name in at:
        mention(row, place(name))
    search_entry.refresh([row.pk])
    return row
