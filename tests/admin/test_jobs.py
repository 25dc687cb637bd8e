from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from archive.ingest.curator_jobs import uploads
from archive.models import Capture, Job, JobLine, UploadedFile
from archive.templatetags.captures import say_reason
from tests import rows

UPLOAD = "/kelola/archive/job/unggah/"


def send(client: Client, *files: SimpleUploadedFile, **values: str) -> Any:
    return client.post(UPLOAD, {"berkas": list(files), "per_tanggal": "", **values})


def file(name: str = "a.txt", content: bytes = b"isi") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def job(curator: User, **values: Any) -> Job:
    return Job.objects.create(**{"kind": "upload", "curator": curator, "total": 10, **values})


def page(row: Job) -> str:
    return f"/kelola/archive/job/{row.pk}/change/"


def test_an_upload_is_kept_and_queued(desk: Client, curator: User) -> None:
    response = send(desk, file(), file("b.zip", b"PK"), per_tanggal="2024-03-10")
    row = Job.objects.get()
    assert (response["Location"], row.curator, str(row.as_of)) == (page(row), curator, "2024-03-10")
    assert list(UploadedFile.objects.values_list("name", "size")) == [("a.txt", 3), ("b.zip", 2)]
    assert [each.args for each in ProcrastinateJob.objects.all()] == [{"job_id": row.pk}]


def test_a_path_in_the_name_of_a_file_is_cut_off(desk: Client) -> None:
    send(desk, file("../../etc/a.txt"))
    assert UploadedFile.objects.get().name == "a.txt"


@pytest.mark.parametrize(("bound", "value", "told"), [("MAX_FILES", 1, "Paling banyak 1"), ("MAX_BYTES", 5, "5 bita")])
def test_too_much_is_refused_in_a_sentence(
    desk: Client, monkeypatch: pytest.MonkeyPatch, bound: str, value: int, told: str
) -> None:
    monkeypatch.setattr(uploads, bound, value)
    response = send(desk, file(), file("b.txt"))
    assert (Job.objects.count(), told in response.content.decode().replace("\xa0", " ")) == (0, True)


def test_no_file_is_refused(desk: Client) -> None:
    assert (send(desk).status_code, Job.objects.count()) == (200, 0)


def test_uploading_is_closed_to_whoever_has_no_permission(reader: Client) -> None:
    assert (reader.get(UPLOAD).status_code, send(reader, file()).status_code, Job.objects.count()) == (403, 403, 0)


def test_uploading_from_another_site_is_refused(curator: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(curator, backend="django.contrib.auth.backends.ModelBackend")
    assert (send(client, file()).status_code, Job.objects.count()) == (403, 0)


def test_a_report_shows_what_became_of_each(desk: Client, curator: User) -> None:
    row = job(curator, state="done", outcomes={"unreadable": 1})
    JobLine.objects.create(
        job=row, position=0, source="<b>a.zip", outcome="unreadable", reason="The name leads out of the archive."
    )
    shown = desk.get(page(row)).content.decode()
    assert ("Nama berkas mengarah ke luar arsip." in shown, "&lt;b&gt;a.zip" in shown, "<b>a.zip" in shown) == (
        True, True, False
    )  # fmt: skip


def test_the_part_that_changes_comes_alone(desk: Client, curator: User) -> None:
    shown = desk.get(page(job(curator, state="running", done=5)), {"bagian": "1"}).content.decode()
    assert ("<html" in shown, "data-running" in shown, "50%" in shown) == (False, True, True)


@pytest.mark.parametrize("count", [1, 3])
def test_a_report_asks_a_constant_number_of_queries(
    desk: Client, curator: User, django_assert_num_queries: Any, count: int
) -> None:
    row = job(curator, state="done", outcomes={"stored": count})
    for position in range(count):
        JobLine.objects.create(
            job=row, position=position, source="a", outcome="stored", article=rows.article(f"Berita {position}")
        )
    with django_assert_num_queries(9):
        desk.get(page(row))


def test_a_report_is_closed_to_whoever_has_no_permission(reader: Client, curator: User) -> None:
    assert reader.get(page(job(curator))).status_code == 403


def test_a_job_that_broke_off_is_let_go_on(desk: Client, curator: User) -> None:
    row = job(curator, state="failed")
    desk.post(f"/kelola/archive/job/{row.pk}/lanjutkan/")
    assert (Job.objects.get().state, ProcrastinateJob.objects.count()) == ("waiting", 1)


@pytest.mark.parametrize("state", ["waiting", "running", "done"])
def test_only_a_job_that_broke_off_is_let_go_on(desk: Client, curator: User, state: str) -> None:
    row = job(curator, state=state)
    desk.post(f"/kelola/archive/job/{row.pk}/lanjutkan/")
    assert (Job.objects.get().state, ProcrastinateJob.objects.count()) == (state, 0)


@pytest.fixture
def rejected(db: None) -> Capture:
    rows.article("Gencatan")
    Capture.objects.create(
        content=Capture.objects.get().content, source="a.txt", media_type="text/plain", outcome="rejected", reason="?"
    )
    return Capture.objects.get(outcome="rejected")


def test_a_rejected_capture_is_tried_again(desk: Client, rejected: Capture) -> None:
    desk.post(f"/kelola/archive/capture/{rejected.pk}/coba-lagi/")
    assert [(row.kind, row.subjects) for row in Job.objects.all()] == [("retry", [rejected.pk])]


def test_of_chosen_captures_the_rejected_are_tried_again(desk: Client, rejected: Capture) -> None:
    keys = list(Capture.objects.values_list("pk", flat=True))
    desk.post("/kelola/archive/capture/", {"action": "retry_selected", "_selected_action": keys})
    assert [row.subjects for row in Job.objects.all()] == [[rejected.pk]]


@pytest.mark.parametrize("address", ["job/{job}/lanjutkan/", "capture/{capture}/coba-lagi/"])
def test_nothing_is_done_by_get(desk: Client, curator: User, rejected: Capture, address: str) -> None:
    row = job(curator, state="failed")
    response = desk.get(f"/kelola/archive/{address.format(job=row.pk, capture=rejected.pk)}")
    assert (response.status_code, ProcrastinateJob.objects.count()) == (405, 0)


@pytest.mark.parametrize("address", ["job/{job}/lanjutkan/", "capture/{capture}/coba-lagi/"])
def test_nothing_is_done_without_permission(reader: Client, curator: User, rejected: Capture, address: str) -> None:
    row = job(curator, state="failed")
    response = reader.post(f"/kelola/archive/{address.format(job=row.pk, capture=rejected.pk)}")
    assert (response.status_code, ProcrastinateJob.objects.count()) == (403, 0)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("The document is empty.", "Dokumen kosong."),
        ("The archive is damaged or is no ZIP file. (Bad CRC)", "Arsip rusak atau bukan berkas ZIP. (Bad CRC)"),
        ("Something else", "Something else"),
        ("", ""),
    ],
)
def test_reasons_are_said_in_the_language_of_the_desk(reason: str, said: str) -> None:
    assert say_reason(reason) == said
