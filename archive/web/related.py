"""Articles that belong with one, as its page lists them."""

from archive.models import Article
from archive.search.related import related

COPIES = 20  # articles with the same text that a page lists
RELATED = 5


def find_related(article: Article) -> list[Article]:
    """At most RELATED visible articles, the most related first, in two queries."""
    best = related(article.pk, RELATED)
    found = Article.objects.visible().in_rows().in_bulk(best)
    return [found[pk] for pk in best if pk in found]
