"""The rows behind one article's page: statements with who made them, places where the text names them, captures."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.models import Article, Capture, Content, Place, ReviewStatus, Speaker, Statement
from archive.search.asking import planning
from archive.web.loading import SPEAKER, Shelf, cut, load, load_once

STATEMENTS_LIMIT = 500  # statements and mentions marked in one article; the rest stays in exports
MENTIONS_LIMIT = 1000
CAPTURES_LIMIT = 50

_STATEMENTS = (Path(__file__).parent / "statements_of_article.sql").read_text(encoding="utf-8")
_STATEMENT = (
    *("id", "number", "speaker_id", "speaker_name", "role", "direct", "cue", "start", "end", "text"),
    *("score", "reasons", "speaker_score", "status"),
)

# The place of the dateline, which has no span, goes first.
_MENTIONS = """
SELECT NULL AS start, NULL AS "end", place.id, place.slug, place.name
FROM archive_place AS head
JOIN archive_place AS place ON place.id = COALESCE(head.merged_into_id, head.id)
WHERE head.id = %(dateline)s
UNION ALL
(SELECT mention.start, mention."end", place.id, place.slug, place.name
 FROM archive_placemention AS mention
 JOIN archive_place AS place ON place.id = mention.place_id
 WHERE mention.article_id = %(article)s AND mention.revision_id = %(revision)s AND NOT mention.in_title
   AND mention.status <> %(rejected)s
 ORDER BY mention.start, mention."end" DESC
 LIMIT %(limit)s)
"""
_PLACE = ("id", "slug", "name")

_CAPTURES = """
SELECT capture.id, capture.captured_at, capture.ingested_at, capture.media_type, content.sha256, content.size
FROM archive_capture AS capture
JOIN archive_content AS content ON content.sha256 = capture.content_id
WHERE capture.article_id = %(article)s
ORDER BY capture.captured_at DESC NULLS LAST, capture.id DESC
LIMIT %(limit)s
"""
_CAPTURE = ("id", "captured_at", "ingested_at", "media_type")
_CONTENT = ("sha256", "size")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where the text names a place."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places of an article: that of its dateline, as it is after merges, and the mentions in order."""

    dateline: Place | None
    mentions: tuple[Mention, ...]


def list_statements(article: Article) -> list[Statement]:
    """What the current text quotes, in its order and without what was rejected, in one query.

    Speakers have `position_title` and `position_organisation` of their latest office, and `citing`, the number of
    articles that cite them.
    """
    shelf: Shelf = {}
    rows = planning.run_prepared(_STATEMENTS, _select(article, STATEMENTS_LIMIT))
    return [_load_statement(row, shelf) for row in rows]


def _load_statement(row: tuple[Any, ...], shelf: Shelf) -> Statement:
    own, speaker, more = cut(row, _STATEMENT, SPEAKER)
    statement = load(Statement, _STATEMENT, own)
    known: Any = load_once(shelf, Speaker, SPEAKER, speaker)  # Any: with what is no field
    if known:
        known.position_title, known.position_organisation, known.citing = more
    statement.speaker = known
    return statement


def list_places(article: Article) -> Places:
    """The places of the current text, in one query."""
    rows = planning.run_prepared(_MENTIONS, {**_select(article, MENTIONS_LIMIT), "dateline": article.dateline_place_id})
    places = {row[2]: load(Place, _PLACE, row[2:]) for row in rows}
    return Places(
        dateline=next((places[pk] for start, _, pk, *_ in rows if start is None), None),
        mentions=tuple(
            Mention(start=start, end=end, place=places[pk]) for start, end, pk, *_ in rows if start is not None
        ),
    )


def list_captures(article: Article) -> list[Capture]:
    """The captures that the article was read from, newest first, without their bytes, in one query."""
    rows = planning.run_prepared(_CAPTURES, {"article": article.pk, "limit": CAPTURES_LIMIT})
    return [_load_capture(row) for row in rows]


def _load_capture(row: tuple[Any, ...]) -> Capture:
    own, content, _ = cut(row, _CAPTURE, _CONTENT)
    capture = load(Capture, _CAPTURE, own)
    capture.content = load(Content, _CONTENT, content)
    return capture


def _select(article: Article, limit: int) -> Mapping[str, Any]:
    revision = article.current_revision_id
    return {"article": article.pk, "revision": revision, "rejected": ReviewStatus.REJECTED, "limit": limit}
