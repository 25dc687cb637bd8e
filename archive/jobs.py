"""Background work: tasks in a queue that PostgreSQL keeps, worked off by `manage.py work`."""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from archive.entities import duplicates
from archive.ingest import curator_jobs, pipeline
from archive.models import SearchPending, search_bitmap, search_statistics

_log = logging.getLogger(__name__)


@app.task
def ingest_paths(paths: Sequence[str], as_of: str | None = None) -> dict[str, int]:
    """Store every document of these files and folders; how many came to each outcome. `as_of`: a day in ISO form."""
    day = date.fromisoformat(as_of) if as_of else timezone.localdate()
    outcomes = _count(pipeline.ingest([Path(path) for path in paths], day))
    search_statistics.measure_if_grown()
    return outcomes


@app.periodic(cron="17 * * * *")
@app.task(queueing_lock="suggest duplicates")
def suggest_duplicates(timestamp: int) -> int:
    """Look for speakers and places that may be one, once an hour; how many pairs. `timestamp`: when it was due."""
    return duplicates.suggest()


@app.task
def work_off(job_id: int) -> None:
    """Do what is left of a curator's job; one that breaks off is marked so, and can be let go on."""
    ended = False
    try:
        curator_jobs.work_off(job_id)
        ended = True
    finally:
        if not ended:
            curator_jobs.stop(job_id)
    search_statistics.measure_if_grown()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="revive", pass_context=True)
async def revive(context: JobContext, timestamp: int) -> None:
    """Put back into the queue what a worker that died was doing; every task here can be begun again."""
    for job in await context.app.job_manager.get_stalled_jobs():
        await context.app.job_manager.retry_job(job)


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="fold bitmaps")
def fold_bitmaps(timestamp: int) -> None:
    """Work what has changed into the bitmaps of search, once a minute, also while much is ingested."""
    if SearchPending.objects.exists():
        search_bitmap.fold()


@app.task
def refresh_statistics() -> None:
    """Measure the archive anew, for the ranking of search and for PostgreSQL's planner."""
    search_statistics.measure()


def _count(lines: Iterable[pipeline.ReportLine]) -> dict[str, int]:
    """How many lines have each outcome; those that failed go to the log."""
    outcomes: Counter[str] = Counter()
    for line in lines:
        outcomes[line.outcome] += 1
        if line.failed:
            _log.warning("%s: %s: %s", line.source, line.outcome, line.reason)
    return dict(outcomes)
