from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User

from archive.ingest import curator_jobs
from archive.ingest.curator_jobs import differences
from archive.models import Article, Capture, Job, JobLine, Revision, Statement
from tests import archives
from tests.ingest.curator_jobs.test_uploads import ask


@pytest.fixture
def article(db: None) -> Article:
    curator_jobs.work_off(ask({"a.txt": archives.write().encode()}).pk)
    return Article.objects.get()


def work_off(kind: str, **values: Any) -> Job:
    job = Job.objects.create(kind=kind, curator=User.objects.get(username="ratna"), **values)
    curator_jobs.work_off(job.pk)
    return Job.objects.get(pk=job.pk)


def test_reading_anew_tells_what_came_back(article: Article) -> None:
    lost = Statement.objects.order_by("start")[0]
    Statement.objects.filter(pk=lost.pk).delete()
    job = work_off("reread", subjects=[article.pk])
    changes = job.lines.get().changes
    assert (changes["counts"], changes["added"][0].endswith(lost.text)) == ({"added": 1}, True)


def test_reading_anew_tells_what_was_read_otherwise(article: Article) -> None:
    Statement.objects.filter(pk=Statement.objects.order_by("start")[0].pk).update(role="Presiden")
    changes = work_off("reread", subjects=[article.pk]).lines.get().changes
    before, after = changes["changed"][0]
    assert (", Presiden: " in before, ", Presiden: " in after) == (True, False)


def test_reading_anew_without_a_change_says_so(article: Article) -> None:
    job = work_off("reread", subjects=[article.pk])
    assert (job.outcomes, job.lines.get().changes) == ({"known": 1}, {})


def test_reading_anew_passes_over_articles_without_a_text(article: Article) -> None:
    empty = Article.objects.create(key="x", external_id="x", slug="x", title="x", published_precision="unknown")
    job = work_off("reread", subjects=[empty.pk, article.pk])
    assert list(job.lines.values_list("article", flat=True)) == [article.pk]


def test_only_what_an_older_version_read_is_read_anew(article: Article) -> None:
    assert work_off("reread", older_than=1).outcomes == {}
    Revision.objects.update(extractor_version="0")
    assert work_off("reread", older_than=1).outcomes == {"known": 1}
    assert Revision.objects.get().extractor_version == "1"


def test_a_rejected_capture_that_can_be_read_now_becomes_an_article(article: Article) -> None:
    content = Capture.objects.get().content
    rejected = Capture.objects.create(
        content=content, source="kiriman.zip/lagi.txt", media_type="text/plain", outcome="rejected", reason="?"
    )
    job = work_off("retry", subjects=[rejected.pk])
    now = Capture.objects.get(pk=rejected.pk)
    assert (job.outcomes, now.outcome, now.reason) == ({"stored": 1}, "stored", "")


def test_a_capture_that_is_rejected_again_says_why_now(db: None) -> None:
    curator_jobs.work_off(ask({"kosong.txt": b""}).pk)
    rejected = Capture.objects.get()
    Capture.objects.update(reason="Alasan lama")
    job = work_off("retry", subjects=[rejected.pk])
    assert (job.lines.get().capture, Capture.objects.get().reason) == (rejected, "The document is empty.")


def test_a_record_that_is_tried_again_keeps_its_identity(db: None) -> None:
    record = b'{"id": "7", "title": "Gencatan", "body": "pendek"}'
    curator_jobs.work_off(ask({"b.jsonl": record}).pk)
    rejected = Capture.objects.get()
    assert rejected.outcome == "rejected"
    longer = {"id": "7", "body": archives.write()}
    assert JobLine.objects.get().source == "b.jsonl:1"
    assert longer["id"] == rejected.record_id


def test_differences_are_bounded(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(differences, "SHOWN", 1)
    found = differences.compare(
        differences.Snapshot(statements={}, fields={"title": "a"}),
        differences.Snapshot(statements={1: "x", 2: "y"}, fields={"title": "b"}),
    )
    assert found == {"added": ["x"], "counts": {"added": 2}, "fields": ["title"]}


def test_day_of_arrival_is_the_day_by_which_a_capture_is_read_again(article: Article) -> None:
    assert Capture.objects.get().read_as_of == date(2024, 3, 10)
