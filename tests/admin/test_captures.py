import hashlib
import zlib

import pytest
from django.test import Client

from archive.models import Content

HOSTILE = b"<script>alert(1)</script>\x00\xff"


@pytest.fixture
def content(db: None) -> Content:
    return Content.objects.create(
        sha256=hashlib.sha256(HOSTILE).hexdigest(), compressed=zlib.compress(HOSTILE), size=len(HOSTILE)
    )


def test_bytes_are_downloaded_as_they_arrived(desk: Client, content: Content) -> None:
    assert desk.get(f"/kelola/archive/content/{content.pk}/bita/").content == HOSTILE


def test_bytes_are_never_shown_by_the_browser(desk: Client, content: Content) -> None:
    response = desk.get(f"/kelola/archive/content/{content.pk}/bita/")
    assert (response["Content-Type"], response["Content-Disposition"], response["X-Content-Type-Options"]) == (
        "text/plain",
        f'attachment; filename="{content.pk}.txt"',
        "nosniff",
    )


def test_unknown_bytes_are_not_found(desk: Client) -> None:
    assert desk.get(f"/kelola/archive/content/{'0' * 64}/bita/").status_code == 404


def test_bytes_are_closed_to_whoever_has_no_permission(reader: Client, content: Content) -> None:
    assert reader.get(f"/kelola/archive/content/{content.pk}/bita/").status_code == 403


def test_bytes_are_closed_to_strangers(client: Client, content: Content) -> None:
    assert client.get(f"/kelola/archive/content/{content.pk}/bita/").status_code == 302
