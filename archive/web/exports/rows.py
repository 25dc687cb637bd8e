"""Records as plain values, under the names that `manage.py extract` uses: nested for JSON, flat for tables."""

from typing import Any

from archive.search.records import ArticleRecord, StatementRecord
from archive.web.exports.asked import Asked, Record

SEPARATOR = "; "  # between the values of a list in one cell

_ARTICLE = (
    "id",
    "external_id",
    "title",
    "outlet_name",
    "outlet_slug",
    "authors",
    "published_earliest",
    "published_latest",
    "published_precision",
    "published_basis",
    "dateline",
    "officials",
    "places",
    "source_url",
    "archive_url",
    "archived_at",
)
_STATEMENT = (
    "id",
    "text",
    "direct",
    "cue",
    "speaker_name",
    "speaker_printed",
    "speaker_slug",
    "speaker_kind",
    "role",
    "review",
    "score",
    "archive_url",
)
COLUMNS = {"articles": _ARTICLE, "statements": (*_STATEMENT, *(f"article_{name}" for name in _ARTICLE))}


def describe(record: Record, asked: Asked) -> dict[str, Any]:
    """The record as JSON can say it."""
    if isinstance(record, ArticleRecord):
        return _describe_article(record, asked)
    return _describe_statement(record, asked)


def _describe_article(record: ArticleRecord, asked: Asked) -> dict[str, Any]:
    outlet = record.outlet
    return {
        "id": record.id,
        "external_id": record.external_id,
        "title": record.title,
        "outlet": {"name": outlet.name if outlet else "", "slug": outlet.slug if outlet else ""},
        "authors": list(record.authors),
        "published": {
            "earliest": record.published_earliest.isoformat() if record.published_earliest else None,
            "latest": record.published_latest.isoformat() if record.published_latest else None,
            "precision": record.published_precision,
            "basis": record.published_basis,
        },
        "dateline": record.dateline,
        "officials": [{"name": official.name, "slug": official.slug} for official in record.officials],
        "places": [
            {
                "name": place.name,
                "slug": place.slug,
                "country": place.country,
                "latitude": place.latitude,
                "longitude": place.longitude,
            }
            for place in record.places
        ],
        "source_url": record.url,
        "archive_url": asked.link(record),
        "archived_at": record.created_at.isoformat(timespec="seconds"),
    }


def _describe_statement(record: StatementRecord, asked: Asked) -> dict[str, Any]:
    return {
        "id": f"{record.article.id}-p{record.number}",
        "text": record.text,
        "direct": record.direct,
        "cue": record.cue,
        "speaker": {
            "name": record.speaker,
            "printed": record.printed,
            "slug": record.slug,
            "kind": record.kind,
        },
        "role": record.role,
        "review": record.status,
        "score": round(record.score, 3),
        "archive_url": asked.link(record),
        "article": _describe_article(record.article, asked),
    }


def flatten(described: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """The same in one level: `outlet_name` for the name of `outlet`; of a list the names, joined by SEPARATOR."""
    flat: dict[str, Any] = {}
    for name, value in described.items():
        if isinstance(value, dict):
            flat |= flatten(value, f"{prefix}{name}_")
        elif isinstance(value, list):
            flat[prefix + name] = SEPARATOR.join(item["name"] if isinstance(item, dict) else item for item in value)
        else:
            flat[prefix + name] = value
    return flat
