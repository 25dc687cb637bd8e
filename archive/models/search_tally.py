"""How many articles hold each outlet, official, place, month and day, over the whole archive: kept true by triggers.

Every change of search entries appends, in its own transaction, what it adds and takes away (sql/search_tally.sql and
sql/tally_years.sql, which name the facets), so that writers never wait for each other; a value's count is the sum of
its rows. Facet "s" counts statements by speaker in the same way (sql/tally_statements.sql).
"""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection, models, transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

# About so many articles are written between two compactions: some 50,000 rows. Summing up 100,000 values takes 0.5 s.
COMPACTED_EVERY = 4096

# One at a time: what another transaction is summing up is left to it. What is not yet committed is not seen and stays.
_COMPACT = """
WITH crowded AS (
    SELECT facet, value FROM archive_searchtally
    WHERE (SELECT pg_try_advisory_xact_lock(hashtextextended('archive tally', 0)))
    GROUP BY facet, value HAVING count(*) > 1
), taken AS (
    DELETE FROM archive_searchtally WHERE (facet, value) IN (TABLE crowded) RETURNING facet, value, articles
)
INSERT INTO archive_searchtally (facet, value, articles)
SELECT facet, value, sum(articles) FROM taken GROUP BY facet, value HAVING sum(articles) <> 0
"""

_COUNTED = (Path(__file__).parent / "search_tally_count.sql").read_text(encoding="utf-8")

# Whoever has changed rows has also appended what they change, or waits to; so nothing is counted twice or left out.
_RECOUNT = """
LOCK TABLE archive_searchtally IN EXCLUSIVE MODE;
DELETE FROM archive_searchtally;
INSERT INTO archive_searchtally (facet, value, articles)
"""

_FIND_WRONG = """
SELECT facet, value
FROM (SELECT facet, value, sum(articles) AS articles FROM archive_searchtally GROUP BY facet, value
      HAVING sum(articles) <> 0) AS told
FULL JOIN counted USING (facet, value)
WHERE told.articles IS DISTINCT FROM counted.articles
ORDER BY facet, value
"""

_COUNT_NAMED = """
SELECT facet, count(*)
FROM (SELECT facet, value FROM archive_searchtally WHERE facet IN ('f', 'o', 'p')
      GROUP BY facet, value HAVING sum(articles) > 0) AS named
GROUP BY facet
"""


class SearchTallyQuerySet(models.QuerySet["SearchTally"]):
    """Verbs for reading counts."""

    def list_counted(self, facet: str) -> QuerySet[Any, Any]:
        """The values of a facet that anything has, as a subquery: quicker than to count for each row of a table."""
        sums = self.filter(facet=facet).values("value").annotate(number=Sum("articles"))
        return sums.filter(number__gt=0).values("value")

    def count_days(self, first: date, last: date) -> dict[date, int]:
        """How many articles are certain to each day from `first` to `last`; days without articles are missing."""
        rows = self._sum("d", int(f"{first:%Y%m%d}"), int(f"{last:%Y%m%d}"))
        return {date(value // 10_000, value // 100 % 100, value % 100): number for value, number in rows}

    def count_all_months(self, year: int | None = None) -> dict[int, dict[int, int]]:
        """How many articles are certain to each month, by year and month, of one year or of all.

        Month 0 holds those certain to the year alone; year 0, month 0 those that are not certain to any year.
        """
        counts: dict[int, dict[int, int]] = {}
        first, last = (year * 100, year * 100 + 12) if year else (0, 999_912)
        for value, number in self._sum("m", first, last):
            counts.setdefault(value // 100, {})[value % 100] = number
        return counts

    def count_years(self, facet: str, ids: Iterable[int]) -> dict[int, dict[int, int]]:
        """How many articles each official ("g") or outlet ("w") has in each year, by id and year."""
        counts: dict[int, dict[int, int]] = {id: {} for id in ids}
        years = Q(pk__in=())
        for id in counts:
            years |= Q(value__range=(id * 10_000, id * 10_000 + 9_999))
        rows = self.filter(years, facet=facet).values_list("value").annotate(number=Sum("articles"))
        for value, number in rows.filter(number__gt=0).order_by("value"):
            counts[value // 10_000][value % 10_000] = number
        return counts

    def _sum(self, facet: str, first: int, last: int) -> Iterable[tuple[int, int]]:
        rows = self.filter(facet=facet, value__range=(first, last)).values_list("value")
        return rows.annotate(number=Sum("articles")).filter(number__gt=0).order_by("value")


def counted(facet: str) -> Coalesce:
    """The number of articles of a row of outlets ("o"), officials ("f") or places ("p"), as an annotation.

    With "s" the number of statements of a row of speakers.
    """
    sums = (
        SearchTally.objects.filter(facet=facet, value=OuterRef("pk"))
        .values("facet")
        .annotate(number=Sum("articles"))
        .values("number")
    )
    return Coalesce(Subquery(sums), 0, output_field=models.BigIntegerField())


class SearchTally(models.Model):
    """What one change added to the number of articles of a facet's value, or a sum of such changes."""

    facet = models.CharField(_("saringan"), max_length=1)
    value = models.BigIntegerField(_("nilai"))
    articles = models.BigIntegerField(_("artikel"))

    objects = SearchTallyQuerySet.as_manager()

    class Meta:
        verbose_name = _("hitungan pencarian")
        verbose_name_plural = _("hitungan pencarian")
        indexes = [models.Index(fields=["facet", "value"], include=["articles"], name="search_tally_value")]

    def __str__(self) -> str:
        return f"{self.facet}:{self.value} {self.articles:+d}"


def count_articles() -> int:
    """How many articles readers may see: each has one month, were it "unknown". Reads some hundred rows."""
    total = SearchTally.objects.filter(facet="m").aggregate(total=models.Sum("articles"))["total"]
    return int(total or 0)


def count_named() -> dict[str, int]:
    """How many outlets ("o"), officials ("f") and places ("p") have an article that readers may see, by facet."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_NAMED)
        return dict(cursor.fetchall())


def compact() -> None:
    """Sum up the rows of each value."""
    with connection.cursor() as cursor:
        cursor.execute(_COMPACT)


def recount() -> None:
    """Count everything anew; whoever changes the archive waits for it, half a minute of a million articles."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_RECOUNT + _COUNTED)


def find_wrong() -> list[str]:
    """The values whose sum is not what the archive holds, as "f:12", in order."""
    with connection.cursor() as cursor:
        cursor.execute(f"WITH counted AS ({_COUNTED}) {_FIND_WRONG}")
        return [f"{facet}:{value}" for facet, value in cursor.fetchall()]


def compact_sometimes(article_ids: Collection[int]) -> None:
    """Sum up after every so many articles, told by their numbers, so that no writer has to keep count."""
    if any(number % COMPACTED_EVERY == 0 for number in article_ids):
        compact()
