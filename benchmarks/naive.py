"""The same page as an ORM writes it: joins, GROUP BY, and SearchRank over all matches. For comparison alone."""

from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.http import QueryDict

from archive.models import Article
from archive.models.text_search import CONFIGURATION
from archive.search.answers import PAGE_SIZE
from archive.search.asking.counts import FACET_VALUES
from archive.web.forms import SearchForm

FACETS = (
    "outlet__name",
    "current_revision__statements__speaker__name",
    "current_revision__mentions__place__name",
)


def search(address: str) -> int:
    """The page's rows, as many as there are articles; returns that number."""
    query = QueryDict(address.partition("?")[2])
    found = select(query)
    count = found.count()
    list(order(found, query).values("pk", "title", "published_latest")[:PAGE_SIZE])
    for facet in FACETS:
        counted = (
            found.filter(**{f"{facet}__isnull": False}).values(facet).annotate(articles=Count("pk", distinct=True))
        )
        list(counted.order_by("-articles")[:FACET_VALUES])
    list(
        found.annotate(month=TruncMonth("published_latest"))
        .values("month")
        .annotate(articles=Count("pk", distinct=True))
    )
    return count


def select(query: QueryDict) -> QuerySet[Article]:
    """The articles that hold all words, under the filters."""
    criteria = SearchForm(query).criteria()
    conditions: list[Q] = []
    if text := query.get("q"):
        conditions.append(Q(search_entry__vector=write(text)))
    if criteria.outlets:
        conditions.append(Q(outlet__slug__in=criteria.outlets))
    if criteria.officials:
        conditions.append(Q(current_revision__statements__speaker__slug__in=criteria.officials))
    if criteria.places:
        conditions.append(Q(current_revision__mentions__place__slug__in=criteria.places))
    if criteria.since:
        conditions.append(Q(published_latest__gte=criteria.since))
    if criteria.until:
        conditions.append(Q(published_earliest__lte=criteria.until))
    return Article.objects.filter(*conditions, hidden=False).distinct()


def order(found: QuerySet[Article], query: QueryDict) -> QuerySet[Article]:
    """By rank where there are words, else by day."""
    if text := query.get("q"):
        return found.annotate(rank=SearchRank(F("search_entry__vector"), write(text))).order_by("-rank")
    return found.order_by("published_latest" if query.get("urut") == "terlama" else "-published_latest")


def write(text: str) -> Any:
    """The words as websearch_to_tsquery reads them; a beginning as a raw query."""
    if text.endswith("*"):
        return SearchQuery(f"'{text[:-1]}':*", config=CONFIGURATION, search_type="raw")
    return SearchQuery(text, config=CONFIGURATION, search_type="websearch")
