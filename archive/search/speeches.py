"""The statements of one official, newest first, without regard to words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from archive.search import filters, profiles
from archive.search.answers import LAST_PAGE, PAGE_SIZE
from archive.search.criteria import Criteria
from archive.search.terms import NEVER

# Statements by the day of their articles: the entries are found first, or the days are walked until a page is full.
_HELD = """
WITH held AS MATERIALIZED (
    SELECT article_id, day, day_from, day_to FROM archive_searchentry AS entry WHERE entry.vector @@ %(wanted)s::tsquery
)
"""
_SPEECHES = """
FROM {entries} AS entry
JOIN archive_article AS article ON article.id = entry.article_id
JOIN archive_statement AS statement
  ON statement.article_id = entry.article_id AND statement.revision_id = article.current_revision_id
WHERE {holds} AND statement.speaker_id = %(id)s AND statement.status <> 'rejected'
  AND (%(direct)s::boolean IS NULL OR statement.direct = %(direct)s::boolean)
  AND (%(since)s::date IS NULL OR entry.day >= %(since)s::date)
  AND (%(until)s::date IS NULL OR entry.day_from <= %(until)s::date)
"""
_COUNT = "{begin} SELECT count(*) FROM (SELECT {speeches} LIMIT %(limit)s) AS found"
_LIST = "{begin} SELECT statement.id {speeches} {newest}"
_NEWEST = " ORDER BY entry.day DESC NULLS LAST, entry.article_id DESC, statement.start LIMIT %(size)s OFFSET %(offset)s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speeches:
    """One page of an official's statements by id; `total` is a lower bound where there is `more`."""

    ids: tuple[int, ...]
    total: int
    more: bool
    page: int
    pages: int


def list_speeches(id: int, articles: int, criteria: Criteria, *, direct: bool | None, page: int) -> Speeches:
    """The statements of the official with this number, who is cited in so many articles, in three queries at most.

    Of the criteria outlets, places and days narrow them.
    """
    wanted = _narrow(id, criteria)
    walked = articles > profiles.FREQUENT and not (criteria.outlets or criteria.places)
    holds = profiles.HOLDS["officials"] if walked else "true"
    speeches = _SPEECHES.format(entries="archive_searchentry" if walked else "held", holds=holds)
    begin = "" if walked else _HELD
    limit = LAST_PAGE * PAGE_SIZE
    values = {
        "id": id,
        "wanted": wanted,
        "direct": direct,
        "since": criteria.since,
        "until": criteria.until,
        "limit": limit + 1,
        "size": PAGE_SIZE,
    }
    total = int(_ask(_COUNT.format(begin=begin, speeches=speeches), values)[0][0])
    pages = max(-(-min(total, limit) // PAGE_SIZE), 1)
    page = min(page, pages)
    listing = _LIST.format(begin=begin, speeches=speeches, newest=_NEWEST)
    rows = _ask(listing, {**values, "offset": (page - 1) * PAGE_SIZE})
    return Speeches(
        ids=tuple(row[0] for row in rows), total=min(total, limit), more=total > limit, page=page, pages=pages
    )


def _narrow(id: int, criteria: Criteria) -> str:
    """The tsquery of the articles that cite the official in one of the outlets and name one of the places."""
    narrowed = Criteria(outlets=criteria.outlets, places=criteria.places)
    names = filters.names_of(narrowed)
    chosen = filters.resolve(narrowed, filters.look_up(names) if names else [])
    parts = [profiles.write_lexeme("officials", id)]
    for facet in ("outlets", "places"):
        if chosen.ids(facet) is not None:
            parts.append(f"({chosen.query(facet) or NEVER})")
    return " & ".join(parts)


def _ask(sql: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, dict(values))
        return list(cursor.fetchall())
