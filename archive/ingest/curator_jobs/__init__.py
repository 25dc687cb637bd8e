"""Jobs of curators: uploads, captures tried again, articles read anew; a line of report for each thing done.

What a job has done stands in the database with the lines that tell of it, committed together: a worker that dies
between two steps leaves the job as it was after the last whole one, and any other goes on from there.
"""

from collections import Counter
from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from archive.ingest.curator_jobs import steps, uploads
from archive.ingest.curator_jobs.steps import Step
from archive.ingest.storage.bounds import fit
from archive.models import Job, JobLine

__all__ = ["stop", "work_off"]


def work_off(job_id: int) -> None:
    """Do what is left of the job; nothing of one that is done. It stays open where anything is raised."""
    job = _begin(job_id)
    if job is None:
        return
    found = steps.take(job)
    while _take_step(job, found):
        pass
    _end(job)


def stop(job_id: int) -> None:
    """Say of a job that broke off that it did; a curator can let it go on."""
    Job.objects.filter(pk=job_id).exclude(state=Job.State.DONE).update(state=Job.State.FAILED, ended_at=timezone.now())


@transaction.atomic
def _begin(job_id: int) -> Job | None:
    job = Job.objects.select_for_update().filter(pk=job_id).exclude(state=Job.State.DONE).first()
    if job is None:
        return None
    job.state, job.started_at, job.ended_at = Job.State.RUNNING, job.started_at or timezone.now(), None
    job.total = job.total or steps.measure(job)
    job.save(update_fields=["state", "started_at", "ended_at", "total"])
    return job


@transaction.atomic
def _take_step(job: Job, found: Iterator[Step]) -> bool:
    """One step with its lines; whether there was one."""
    step = next(found, None)
    if step is None:
        return False
    written = sum(job.outcomes.values())
    lines = [_make_line(job, at, line) for at, line in enumerate(step.lines, start=written)]
    JobLine.objects.bulk_create(lines)
    job.outcomes = dict(Counter(job.outcomes) + Counter(line.outcome for line in lines))
    job.cursor, job.done = step.cursor, min(step.done, job.total)
    job.save(update_fields=["outcomes", "cursor", "done"])
    return True


def _make_line(job: Job, position: int, line: steps.Line) -> JobLine:
    values = {
        "source": line.report.source,
        "outcome": line.report.outcome,
        "reason": line.report.reason,
        "article_id": line.report.article_id,
        "capture_id": line.capture_id,
        "changes": line.changes,
    }
    return JobLine(job=job, position=position, **fit(JobLine, values))


@transaction.atomic
def _end(job: Job) -> None:
    job.state, job.ended_at, job.done = Job.State.DONE, timezone.now(), job.total
    job.save(update_fields=["state", "ended_at", "done"])
    uploads.clear(job)
