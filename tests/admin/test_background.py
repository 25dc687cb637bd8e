from django.contrib.auth.models import User
from procrastinate.contrib.django.models import ProcrastinateJob

from archive import jobs
from archive.admin import background
from archive.models import Job


def test_a_job_is_queued_for_the_worker(curator: User) -> None:
    job = background.ask_for(Job.Kind.RETRY, by=curator, subjects=[3, 4])
    queued = ProcrastinateJob.objects.get()
    assert (queued.args, queued.lock, job.state) == ({"job_id": job.pk}, f"job-{job.pk}", "waiting")


def test_the_task_that_is_queued_is_one_that_the_worker_knows() -> None:
    assert jobs.work_off.name == background.WORK_OFF
