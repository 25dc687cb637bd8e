"""How far a change of a speaker or place reaches: the articles whose search entries follow from it."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Q

from archive.models import Article, PlaceMention, Statement, search_entry

BATCH_SIZE = 500  # articles whose entries one SQL statement refreshes

_INSIDE = """
    WITH RECURSIVE inside (id) AS (
        SELECT id FROM archive_place WHERE id = ANY (%(ids)s)
        UNION
        SELECT place.id FROM inside JOIN archive_place AS place ON place.parent_id = inside.id
    )
    SELECT id FROM inside
"""


def refresh(article_ids: Iterable[int]) -> None:
    """Bring the search entries of these articles up to date, in batches, inside the caller's transaction."""
    ids = sorted(set(article_ids))
    for first in range(0, len(ids), BATCH_SIZE):
        search_entry.refresh(ids[first : first + BATCH_SIZE])


def articles_citing(speaker: int) -> set[int]:
    """The articles with a statement of the speaker."""
    return set(Statement.objects.filter(speaker=speaker).values_list("article_id", flat=True))


def articles_at(places: Iterable[int]) -> set[int]:
    """The articles that mention these places or any place inside them, or name one at their head."""
    inside = places_inside(places)
    mentioning = PlaceMention.objects.filter(place__in=inside).values_list("article_id", flat=True)
    return set(mentioning) | articles_from(inside)


def articles_from(places: Iterable[int]) -> set[int]:
    """The articles whose dateline names one of these places, or one that was merged into them."""
    ids = list(places)
    named = Article.objects.filter(Q(dateline_place__in=ids) | Q(dateline_place__merged_into__in=ids))
    return set(named.values_list("pk", flat=True))


def places_inside(places: Iterable[int]) -> set[int]:
    """These places and all places inside them."""
    ids = sorted(set(places))
    if not ids:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(_INSIDE, {"ids": ids})
        return {row[0] for row in cursor.fetchall()}
