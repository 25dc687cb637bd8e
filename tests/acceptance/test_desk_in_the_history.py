"""Whatever is done on the desk stands in the history, with who did it and the rows that it changed."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from archive.models import Change, ChangeSet
from tests import rows

BODY = "Sari mengatakan hujan turun di Arang.\n\nBudi Santoso menyatakan jalan sudah dibuka."


@pytest.fixture
def desk(db: None) -> Client:
    client = Client()
    chief = User.objects.create_superuser("kepala")
    client.force_login(chief, backend="django.contrib.auth.backends.ModelBackend")
    return client


def review(desk: Client) -> None:
    statement = rows.quoted("Hujan", BODY, said={"Sari": "hujan turun di Arang"}).statements.get()
    desk.post(f"/kelola/tinjau/pernyataan/{statement.pk}/putuskan/", {"keputusan": "tolak", "teks": statement.text})


def merge(desk: Client) -> None:
    loser, survivor = rows.speaker("Sari"), rows.speaker("Sari Dewi")
    desk.post("/kelola/archive/speaker/gabungkan/", {"dari": loser.pk, "ke": survivor.pk})


def hide(desk: Client) -> None:
    article = rows.article("Hujan")
    desk.post(f"/kelola/archive/article/sembunyikan/?artikel={article.pk}", {"alasan": "Permintaan keluarga"})


def upload(desk: Client) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("satu.txt", BODY)
    file = SimpleUploadedFile("berkas.zip", packed.getvalue(), content_type="application/zip")
    desk.post("/kelola/archive/job/unggah/", {"berkas": file})


@pytest.mark.parametrize(
    ("act", "table"),
    [
        (review, "archive_statement"),
        (merge, "archive_speaker"),
        (hide, "archive_article"),
        (upload, "archive_job"),
    ],
)
def test_what_was_done_is_in_the_feed(desk: Client, act: Callable[[Client], None], table: str) -> None:
    act(desk)
    made = ChangeSet.objects.get()
    assert made.curator.username == "kepala"
    assert table in set(Change.objects.filter(changeset=made).values_list("table", flat=True))
    assert f"/kelola/archive/changeset/{made.pk}/change/" in desk.get("/kelola/archive/changeset/").content.decode()
