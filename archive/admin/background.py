"""Hands long work to the background worker by the name of its task: the web server never loads what does it."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from procrastinate.contrib.django import app

from archive.models import Job

WORK_OFF = "archive.jobs.work_off"


@transaction.atomic
def ask_for(kind: str, *, by: User, subjects: Iterable[int] = (), **values: Any) -> Job:
    """A job of this kind, queued in the same transaction; at once it has neither begun nor any line."""
    job = Job.objects.create(kind=kind, curator=by, subjects=list(subjects), **values)
    queue(job)
    return job


def queue(job: Job) -> None:
    """Let a worker do what is left of the job; never two at once."""
    app.configure_task(WORK_OFF, lock=f"job-{job.pk}").defer(job_id=job.pk)
