import io
from collections.abc import Iterable
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from archive.ingest import curator_jobs
from archive.ingest.curator_jobs import steps, uploads
from archive.models import Article, Capture, Job, JobLine, UploadedFile, UploadedPart
from tests import archives


def ask(files: dict[str, bytes]) -> Job:
    """The job of ingesting these files."""
    curator = User.objects.get_or_create(username="ratna")[0]
    job = Job.objects.create(kind="upload", curator=curator, as_of=date(2024, 3, 10))
    uploads.keep(job, [SimpleUploadedFile(name, content) for name, content in files.items()])
    return job


def work_off(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Sources and outcomes of the report."""
    curator_jobs.work_off(ask(files).pk)
    return list(JobLine.objects.order_by("job", "position").values_list("source", "outcome"))


GOOD = {f"{number}.txt": archives.write(number) for number in (1, 2, 3)}


def test_an_archive_gives_a_line_for_each_member(db: None) -> None:
    packed = archives.pack({**GOOD, "kosong.txt": "", "dalam.zip": "PK"})
    assert work_off({"kiriman.zip": packed}) == [
        ("kiriman.zip/1.txt", "stored"),
        ("kiriman.zip/2.txt", "stored"),
        ("kiriman.zip/3.txt", "stored"),
        ("kiriman.zip/kosong.txt", "rejected"),
        ("kiriman.zip/dalam.zip", "unreadable"),
    ]


def test_files_are_read_as_their_names_say(db: None) -> None:
    record = (
        b'{"id": "7", "title": "Gencatan", "body": "%s"}'
        % archives.write(7).replace("\n", " ").replace('"', "'").encode()
    )
    files = {"a.txt": archives.write(1).encode(), "b.jsonl": record, "c.exe": b"MZ\0"}
    assert work_off(files) == [("a.txt", "stored"), ("b.jsonl:1", "stored"), ("c.exe", "rejected")]


def test_the_same_files_again_are_known(db: None) -> None:
    work_off({"a.txt": archives.write().encode()})
    assert work_off({"a.txt": archives.write().encode()})[-1] == ("a.txt", "known")
    assert (Article.objects.count(), Capture.objects.count()) == (1, 1)


def test_a_rejected_document_leads_to_its_capture(db: None) -> None:
    work_off({"kosong.txt": b""})
    assert JobLine.objects.get().capture == Capture.objects.get()


def test_a_done_job_keeps_the_names_and_lets_go_of_the_bytes(db: None) -> None:
    work_off({"a.txt": archives.write().encode()})
    job = Job.objects.get()
    assert (job.state, job.percent, job.outcomes) == ("done", 100, {"stored": 1})
    assert (UploadedFile.objects.get().name, UploadedPart.objects.count()) == ("a.txt", 0)


def test_a_job_that_broke_off_goes_on_where_it_stopped(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "STEP_SIZE", 1)
    job = ask({"kiriman.zip": archives.pack(GOOD)})
    whole = steps._name_captures

    def fail_at_the_third(items: Iterable[uploads.Item], lines: list[object]) -> object:
        if JobLine.objects.count() == 2:
            raise MemoryError
        return whole(items, lines)  # type: ignore[arg-type] # the same arguments

    monkeypatch.setattr(steps, "_name_captures", fail_at_the_third)
    with pytest.raises(MemoryError):
        curator_jobs.work_off(job.pk)
    monkeypatch.setattr(steps, "_name_captures", whole)
    curator_jobs.work_off(job.pk)
    assert list(JobLine.objects.order_by("position").values_list("position", "source", "outcome")) == [
        (0, "kiriman.zip/1.txt", "stored"),
        (1, "kiriman.zip/2.txt", "stored"),
        (2, "kiriman.zip/3.txt", "stored"),
    ]


def test_a_job_that_is_done_does_nothing_again(db: None) -> None:
    work_off({"a.txt": archives.write().encode()})
    curator_jobs.work_off(Job.objects.get().pk)
    assert JobLine.objects.count() == 1


def test_a_kept_file_reads_like_the_file(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "PART_BYTES", 7)
    content = bytes(range(100))
    ask({"a.txt": content})
    kept, plain = uploads.StoredFile(UploadedFile.objects.get()), io.BytesIO(content)
    for offset, whence in ((0, 0), (50, 0), (-10, 2), (3, 0), (5, 1), (0, 2), (200, 0)):
        assert kept.seek(offset, whence) == plain.seek(offset, whence)
        reader = io.BufferedReader(kept)
        assert reader.read(20) == plain.read(20)
        reader.detach().seek(plain.tell())
