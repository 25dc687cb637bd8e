"""Background work: tasks in a queue that PostgreSQL keeps, worked off by `manage.py work`."""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from archive.ingest import pipeline
from archive.models import Article, PlaceMention, SearchEntry, Statement, search_statistics

_log = logging.getLogger(__name__)


@app.task
def ingest_paths(paths: Sequence[str], as_of: str | None = None) -> dict[str, int]:
    """Store every document of these files and folders; how many came to each outcome. `as_of`: a day in ISO form."""
    day = date.fromisoformat(as_of) if as_of else timezone.localdate()
    outcomes = _count(pipeline.ingest([Path(path) for path in paths], day))
    search_statistics.measure_if_grown()
    return outcomes


@app.task
def reextract(article_ids: Sequence[int]) -> dict[str, int]:
    """Read these articles anew out of the captures of their current texts; how many came to each outcome.

    What curators decided stays. An article that can no longer be read stays as it is.
    """
    readable = Article.objects.filter(pk__in=article_ids).exclude(current_revision=None).order_by("pk")
    return _count(pipeline.reextract(readable.values_list("pk", flat=True)))


@app.task
def refresh_statistics() -> None:
    """Measure the archive anew, for the ranking of search and for PostgreSQL's planner."""
    search_statistics.measure()
    with connection.cursor() as cursor:
        for model in (Article, SearchEntry, Statement, PlaceMention):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def _count(lines: Iterable[pipeline.ReportLine]) -> dict[str, int]:
    """How many lines have each outcome; those that failed go to the log."""
    outcomes: Counter[str] = Counter()
    for line in lines:
        outcomes[line.outcome] += 1
        if line.failed:
            _log.warning("%s: %s: %s", line.source, line.outcome, line.reason)
    return dict(outcomes)
