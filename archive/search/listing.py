"""Articles in the order of days, from wherever a list has come to: each part costs as the first, however deep."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from archive.search import hits, records, selection
from archive.search.answers import PAGE_SIZE, Hit
from archive.search.asking import planning
from archive.search.criteria import Criteria, Sort
from archive.search.records import StatementRecord
from archive.search.selection import Selection

_POSITION = re.compile(r"(?P<day>\d{4}-\d\d-\d\d|-)\.(?P<article>\d{1,18})", re.ASCII)

# Those with a day come first, so that each part is one range of an index.
_LIST = """
SELECT day, article_id
FROM (
    (SELECT 0 AS part, entry.day, entry.article_id
     FROM archive_searchentry AS entry
     WHERE {condition} AND {also} AND entry.day IS NOT NULL AND {after_day}
     ORDER BY entry.day {direction}, entry.article_id DESC
     LIMIT %(limit)s)
    UNION ALL
    (SELECT 1, NULL, entry.article_id
     FROM archive_searchentry AS entry
     WHERE {condition} AND {also} AND entry.day IS NULL AND {after_none}
     ORDER BY entry.article_id DESC
     LIMIT %(limit)s)
) AS listed
ORDER BY part, day {direction}, article_id DESC
LIMIT %(limit)s
"""
_AFTER = {
    Sort.NEWEST: "entry.day <= %(day)s::date AND (entry.day < %(day)s::date OR entry.article_id < %(article)s)",
    Sort.OLDEST: "entry.day >= %(day)s::date AND (entry.day > %(day)s::date OR entry.article_id < %(article)s)",
}
_SAID = """
SELECT statement.id
FROM unnest(%(articles)s::bigint[]) WITH ORDINALITY AS wanted (id, position)
JOIN archive_article AS article ON article.id = wanted.id
JOIN archive_statement AS statement ON statement.revision_id = article.current_revision_id
JOIN archive_speaker AS speaker ON speaker.id = statement.speaker_id
WHERE statement.status <> 'rejected' AND speaker.official
  AND (%(officials)s::bigint[] IS NULL OR speaker.id = ANY (%(officials)s::bigint[]))
ORDER BY wanted.position, statement.start, statement.id
LIMIT %(bound)s
"""
SAID_BOUND = 400  # statements of one part of a timeline; twenty articles have about fifty


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a list has come to: the last article and its day, None where that is unknown."""

    day: date | None
    article: int

    def __str__(self) -> str:
        """As addresses have it: "2024-05-06.12", "-.12"."""
        return f"{self.day.isoformat() if self.day else '-'}.{self.article}"


def read_position(text: str) -> Position | None:
    """The position that `text` says; None where it says none."""
    match = _POSITION.fullmatch(text)
    if match is None:
        return None
    try:
        day = None if match["day"] == "-" else date.fromisoformat(match["day"])
    except ValueError:
        return None
    return Position(day=day, article=int(match["article"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a list of articles, and the position to go on from; None where it has ended."""

    hits: tuple[Hit, ...]
    next_: Position | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Statements in the order of days, then of the text, and the position to go on from; None where it has ended."""

    statements: tuple[StatementRecord, ...]
    next_: Position | None


def list_articles(criteria: Criteria, after: Position | None) -> Part:
    """The PAGE_SIZE articles that follow, in five queries at most."""
    chosen = selection.select(criteria)
    ids, next_ = _list(chosen, after, "true")
    return Part(hits=hits.show(chosen.question, ids), next_=next_)


def list_statements(criteria: Criteria, after: Position | None) -> Timeline:
    """What officials said in the PAGE_SIZE articles that follow, in seven queries at most.

    Where officials are asked for, what these said; articles in which nobody official speaks are passed over.
    """
    chosen = selection.select(criteria)
    ids, next_ = _list(chosen, after, "cardinality(entry.official_ids) > 0")
    with connection.cursor() as cursor:
        cursor.execute(_SAID, {"articles": ids, "officials": chosen.values["officials"], "bound": SAID_BOUND})
        statements = [pk for (pk,) in cursor.fetchall()]
    return Timeline(statements=tuple(records.read_statements(statements)), next_=next_)


def _list(chosen: Selection, after: Position | None, also: str) -> tuple[list[int], Position | None]:
    oldest = chosen.question.criteria.sort is Sort.OLDEST
    sql = _LIST.format(
        condition=chosen.condition,
        also=also,
        direction="ASC" if oldest else "DESC",
        after_day=_write_after(after, Sort.OLDEST if oldest else Sort.NEWEST),
        after_none="entry.article_id < %(article)s" if after and after.day is None else "true",
    )
    values: dict[str, Any] = {"day": after and after.day, "article": after and after.article, "limit": PAGE_SIZE + 1}
    rows = planning.run(sql, {**chosen.values, **values})
    shown = rows[:PAGE_SIZE]
    more = len(rows) > PAGE_SIZE
    return [pk for _, pk in shown], Position(day=shown[-1][0], article=shown[-1][1]) if more else None


def _write_after(after: Position | None, sort: Sort) -> str:
    if after is None:
        return "true"
    return _AFTER[sort] if after.day else "false"
