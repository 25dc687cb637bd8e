"""Background work: tasks in a queue that PostgreSQL keeps, worked off by `manage.py work`."""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from archive.entities import knowledge
from archive.entities.knowledge import Knowledge
from archive.ingest import pipeline, storage
from archive.ingest.errors import IngestError
from archive.ingest.extraction import extract
from archive.ingest.storage import captures
from archive.models import Article, PlaceMention, SearchEntry, Statement

BATCH_SIZE = 100  # articles of one task: a worker that is stopped loses little, and several share the work
FAILED = "failed"  # an article that could not be read anew

_log = logging.getLogger(__name__)


@app.task
def ingest_paths(paths: Sequence[str], as_of: str | None = None) -> dict[str, int]:
    """Store every document of these files and folders; how many came to each outcome. `as_of`: a day in ISO form."""
    day = date.fromisoformat(as_of) if as_of else timezone.localdate()
    outcomes: Counter[str] = Counter()
    for line in pipeline.ingest([Path(path) for path in paths], day):
        outcomes[line.outcome] += 1
        if line.failed:
            _log.warning("%s: %s: %s", line.source, line.outcome, line.reason)
    return dict(outcomes)


@app.task
def reextract(article_ids: Sequence[int]) -> dict[str, int]:
    """Read these articles anew out of the captures of their current texts; how many came to each outcome.

    What curators decided stays. An article that can no longer be read stays as it is.
    """
    known = knowledge.shipped()
    articles = Article.objects.select_related("current_revision__capture__content").filter(pk__in=article_ids)
    readable = articles.exclude(current_revision=None).order_by("pk").iterator(chunk_size=10)
    return dict(Counter(_reread(article, known) for article in readable))


@app.task
def refresh_statistics() -> None:
    """Let PostgreSQL's planner know how large the tables of search have become."""
    with connection.cursor() as cursor:
        for model in (Article, SearchEntry, Statement, PlaceMention):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def defer_reextraction(article_ids: Iterable[int]) -> int:
    """Queue the reading of these articles anew, BATCH_SIZE a task; returns how many tasks."""
    ids = list(article_ids)
    batches = [ids[first : first + BATCH_SIZE] for first in range(0, len(ids), BATCH_SIZE)]
    for batch in batches:
        reextract.defer(article_ids=batch)
    return len(batches)


def _reread(article: Article, known: Knowledge) -> str:
    assert article.current_revision is not None
    capture = article.current_revision.capture
    try:
        draft = extract(captures.restore_document(capture), known, timezone.localdate(capture.ingested_at))
        return storage.reread(article, draft).outcome
    except IngestError as error:
        _log.warning("%s: %s", capture.source, error)
        return FAILED
