"""What exports say of an article and of a statement: everything that the archive read, as frozen records."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import connection

from archive.search.answers import Named

_ARTICLES = (Path(__file__).parent / "records.sql").read_text(encoding="utf-8")
_STATEMENTS = """
SELECT statement.id, statement.article_id, statement.number, statement.text, statement.direct, statement.cue,
       statement.role, statement.status, statement.score, statement.speaker_name, speaker.name AS canonical,
       CASE WHEN speaker.official THEN speaker.slug END AS slug, speaker.kind
FROM unnest(%(ids)s::bigint[]) WITH ORDINALITY AS wanted (id, position)
JOIN archive_statement AS statement ON statement.id = wanted.id
LEFT JOIN archive_speaker AS speaker ON speaker.id = statement.speaker_id
WHERE statement.status <> 'rejected'
ORDER BY wanted.position
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRecord:
    """A place that an article names; coordinates in degrees, None where they are not known."""

    slug: str
    name: str
    country: str  # ISO 3166-1, "" where unknown
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """An article; officials and places in the order of their names."""

    id: int
    external_id: str
    slug: str
    title: str
    url: str  # of the source; "" where it has none
    authors: tuple[str, ...]
    dateline: str
    outlet: Named | None
    published_earliest: date | None
    published_latest: date | None
    published_precision: str
    published_basis: str
    created_at: datetime
    updated_at: datetime
    officials: tuple[Named, ...]
    places: tuple[PlaceRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord:
    """A statement in its article; `speaker` is the archive's name, else as printed; `slug` an official's."""

    id: int
    article: ArticleRecord
    number: int
    text: str
    speaker: str
    printed: str  # the speaker's name in the article
    slug: str
    kind: str  # as SpeakerKindChoices; "" where the archive does not know the speaker
    role: str
    direct: bool
    cue: str
    status: str
    score: float

    @property
    def introduction(self) -> tuple[str, str]:
        """Who speaks in which role; an unnamed office is its role."""
        return self.speaker, "" if self.kind == "office" or self.role == self.speaker else self.role


def read_articles(ids: Sequence[int]) -> list[ArticleRecord]:
    """The records of these articles, in order, in one query; hidden ones are left out."""
    return [_make_article(values) for values in _ask(_ARTICLES, ids)]


def read_statements(ids: Sequence[int]) -> list[StatementRecord]:
    """The records of these statements, in order, in two queries; those in hidden articles are left out."""
    found = _ask(_STATEMENTS, ids)
    articles = {record.id: record for record in read_articles(sorted({values["article_id"] for values in found}))}
    return [
        _make_statement(values, articles[values["article_id"]]) for values in found if values["article_id"] in articles
    ]


def _ask(sql: str, ids: Sequence[int]) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"ids": list(ids)})
        columns = [column.name for column in cursor.description or ()]
        return [dict(zip(columns, values, strict=True)) for values in cursor.fetchall()]


def _make_article(values: Mapping[str, Any]) -> ArticleRecord:
    plain = {name: values[name] for name in values if not name.startswith("outlet_")}
    return ArticleRecord(
        **{
            **plain,
            "authors": tuple(values["authors"]),
            "outlet": Named(slug=values["outlet_slug"], name=values["outlet_name"]) if values["outlet_slug"] else None,
            "officials": tuple(Named(slug=slug, name=name) for slug, name in json.loads(values["officials"])),
            "places": tuple(sorted(map(_make_place, json.loads(values["places"])), key=lambda place: place.name)),
        }
    )


def _make_place(row: Sequence[Any]) -> PlaceRecord:
    slug, name, country, latitude, longitude = row
    return PlaceRecord(slug=slug, name=name, country=country, latitude=latitude, longitude=longitude)


def _make_statement(values: Mapping[str, Any], article: ArticleRecord) -> StatementRecord:
    return StatementRecord(
        id=values["id"],
        article=article,
        number=values["number"],
        text=values["text"],
        speaker=values["canonical"] or values["speaker_name"],
        printed=values["speaker_name"],
        slug=values["slug"] or "",
        kind=values["kind"] or "",
        role=values["role"],
        direct=values["direct"],
        cue=values["cue"],
        status=values["status"],
        score=values["score"],
    )
