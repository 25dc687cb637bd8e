"""Articles that belong with one: the same officials cited, the same places named, in the same weeks."""

from datetime import timedelta

from archive.models import Article, SearchEntry

COPIES = 20  # articles with the same text that a page lists
RELATED = 5
DAYS = 30  # before and after
CANDIDATES = 200
OFFICIAL_WEIGHT, PLACE_WEIGHT = 3, 1  # an official cited by both says more than a place named by both


def find_related(article: Article) -> list[Article]:
    """At most RELATED visible articles, the most related first, in three queries; none for an unknown day."""
    entry = SearchEntry.objects.filter(pk=article.pk).values("day", "official_ids", "place_ids").first()
    if entry is None or entry["day"] is None:
        return []
    officials, places = frozenset(entry["official_ids"]), frozenset(entry["place_ids"])
    weeks = (entry["day"] - timedelta(days=DAYS), entry["day"] + timedelta(days=DAYS))
    near = SearchEntry.objects.filter(day__range=weeks).exclude(pk=article.pk)
    near = (
        near.filter(official_ids__overlap=list(officials))
        if officials
        else near.filter(place_ids__overlap=list(places))
    )
    rows = near.order_by("-day", "-pk").values_list("pk", "official_ids", "place_ids")[:CANDIDATES]
    scores = {pk: _score(officials & set(cited), places & set(named)) for pk, cited, named in rows}
    best = sorted(scores, key=lambda pk: -scores[pk])[:RELATED]
    found = Article.objects.visible().select_related("outlet").in_bulk(best)
    return [found[pk] for pk in best if pk in found]


def _score(officials: frozenset[int], places: frozenset[int]) -> int:
    return OFFICIAL_WEIGHT * len(officials) + PLACE_WEIGHT * len(places)
