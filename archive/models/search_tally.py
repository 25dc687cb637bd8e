"""How many articles hold each outlet, official, place and month, over the whole archive: kept true by triggers.

Every change of search entries appends, in its own transaction, what it adds and takes away (sql/search_tally.sql), so
that writers never wait for each other; a value's count is the sum of its rows.
"""

from collections.abc import Collection

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

COMPACTED_EVERY = 64  # about so many articles are written between two compactions, some 800 rows

# Rows that another transaction is summing up are left to it; what is not yet committed is not seen and stays.
_COMPACT = """
WITH crowded AS (
    SELECT facet, value FROM archive_searchtally GROUP BY facet, value HAVING count(*) > 1
), held AS (
    SELECT id FROM archive_searchtally WHERE (facet, value) IN (TABLE crowded) FOR UPDATE SKIP LOCKED
), taken AS (
    DELETE FROM archive_searchtally WHERE id IN (TABLE held) RETURNING facet, value, articles
)
INSERT INTO archive_searchtally (facet, value, articles)
SELECT facet, value, sum(articles) FROM taken GROUP BY facet, value HAVING sum(articles) <> 0
"""


class SearchTally(models.Model):
    """What one change added to the number of articles of a facet's value, or a sum of such changes."""

    facet = models.CharField(_("saringan"), max_length=1)
    value = models.BigIntegerField(_("nilai"))
    articles = models.BigIntegerField(_("artikel"))

    class Meta:
        verbose_name = _("hitungan pencarian")
        verbose_name_plural = _("hitungan pencarian")

    def __str__(self) -> str:
        return f"{self.facet}:{self.value} {self.articles:+d}"


def count_articles() -> int:
    """How many articles readers may see: each has one month, were it "unknown". Reads some hundred rows."""
    total = SearchTally.objects.filter(facet="m").aggregate(total=models.Sum("articles"))["total"]
    return int(total or 0)


def compact() -> None:
    """Sum up the rows of each value."""
    with connection.cursor() as cursor:
        cursor.execute(_COMPACT)


def compact_sometimes(article_ids: Collection[int]) -> None:
    """Sum up after every so many articles, told by their numbers, so that no writer has to keep count."""
    if any(number % COMPACTED_EVERY == 0 for number in article_ids):
        compact()
