"""Articles that belong with one, as its page lists them."""

from dataclasses import dataclass
from typing import Any

from archive.models import Article, Outlet
from archive.search.asking import planning
from archive.search.related import related
from archive.web.loading import ARTICLE, OUTLET, cut, load

COPIES = 20  # articles with the same text that a page lists
RELATED = 5

# A row an article, told apart by whether it has the same text; the related ones in their order.
_ROWS = """
WITH listed AS (
    SELECT id, position, false AS copy
    FROM unnest(%(related)s::bigint[]) WITH ORDINALITY AS related (id, position)
    UNION ALL
    (SELECT article.id, article.id, true
     FROM archive_revision AS revision
     JOIN archive_article AS article ON article.current_revision_id = revision.id
     WHERE revision.text_sha256 = %(digest)s AND article.id <> %(id)s AND NOT article.hidden
     ORDER BY article.id
     LIMIT %(copies)s)
)
SELECT listed.copy, article.id, article.slug, article.title, article.published_earliest, article.published_latest,
       article.published_precision, article.published_basis, outlet.id, outlet.slug, outlet.name
FROM listed
JOIN archive_article AS article USING (id)
LEFT JOIN archive_outlet AS outlet ON outlet.id = article.outlet_id
WHERE NOT article.hidden
ORDER BY listed.copy, listed.position
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Visible articles with the same text, and at most RELATED others, the most related first."""

    copies: tuple[Article, ...]
    related: tuple[Article, ...]


def look_around(article: Article) -> Beside:
    """What belongs with the article, with only what rows of a list say of it, in two queries."""
    revision = article.current_revision
    rows = planning.run_prepared(
        _ROWS,
        {
            "id": article.pk,
            "digest": revision.text_sha256 if revision else None,
            "copies": COPIES,
            "related": related(article.pk, RELATED),
        },
    )
    return Beside(
        copies=tuple(_load(row[1:]) for row in rows if row[0]),
        related=tuple(_load(row[1:]) for row in rows if not row[0]),
    )


def _load(row: tuple[Any, ...]) -> Article:
    own, outlet, _ = cut(row, ARTICLE, OUTLET)
    found = load(Article, ARTICLE, own)
    found.outlet = load(Outlet, OUTLET, outlet) if outlet[0] else None
    return found
