"""What came into the archive last of all that a search finds: the order of feeds, whatever the day of publication."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from archive.search import hits, records, selection
from archive.search.answers import Hit
from archive.search.criteria import Criteria
from archive.search.records import StatementRecord
from archive.search.said import spoken
from archive.search.said.spoken import Wanted

SIZE = 50  # entries of one part of a feed

_ARTICLES = """
SELECT entry.article_id, article.updated_at
FROM archive_searchentry AS entry
JOIN archive_article AS article ON article.id = entry.article_id
WHERE {condition} AND (%(before)s::bigint IS NULL OR entry.article_id < %(before)s::bigint)
ORDER BY entry.article_id DESC
LIMIT %(size)s
"""
_STATEMENTS = """
{found} AND (%(before)s::bigint IS NULL OR statement.id < %(before)s::bigint)
ORDER BY statement.id DESC
LIMIT %(size)s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article with the time of its last change."""

    hit: Hit
    updated_at: datetime


def list_articles(criteria: Criteria, before: int | None = None) -> list[Arrival]:
    """The SIZE articles that came last, those after the article `before` left out; in five queries at most."""
    chosen = selection.select(criteria)
    with connection.cursor() as cursor:
        cursor.execute(_ARTICLES.format(condition=chosen.condition), {**chosen.values, "before": before, "size": SIZE})
        changed = dict(cursor.fetchall())
    found = hits.show(chosen.question, list(changed))
    return [Arrival(hit=hit, updated_at=changed[hit.article_id]) for hit in found]


def list_statements(criteria: Criteria, wanted: Wanted, before: int | None = None) -> list[StatementRecord]:
    """The SIZE statements that came last, those after the statement `before` left out; in six queries at most."""
    chosen = spoken.select(criteria, wanted)
    with connection.cursor() as cursor:
        cursor.execute(
            _STATEMENTS.format(found=spoken.write(chosen)), {**chosen.values, "before": before, "size": SIZE}
        )
        ids = [pk for (pk,) in cursor.fetchall()]
    return records.read_statements(ids)
