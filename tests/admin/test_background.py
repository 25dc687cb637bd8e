from procrastinate.contrib.django.models import ProcrastinateJob

from archive import jobs
from archive.admin import background


def test_defer_reextraction_queues_a_task_a_hundred(db: None) -> None:
    assert background.defer_reextraction(range(101)) == 2
    assert [len(job.args["article_ids"]) for job in ProcrastinateJob.objects.order_by("pk")] == [100, 1]


def test_the_task_that_is_queued_is_one_that_the_worker_knows() -> None:
    assert jobs.reextract.name == background.REEXTRACT
