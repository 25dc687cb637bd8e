import zlib

import pytest
from django.test import Client

from archive.models import Article, Capture, Content
from tests import rows
from tests.web.views.pages import read

pytestmark = pytest.mark.django_db

HOSTILE = b"<!doctype html><script>alert(1)</script><p>Perang usai</p>"


def capture(article: Article, data: bytes, media_type: str) -> Capture:
    digest = rows.sha256(data.decode())
    content = Content.objects.create(sha256=digest, compressed=zlib.compress(data), size=len(data))
    return Capture.objects.create(
        content=content, source="asal", media_type=media_type, outcome="stored", article=article
    )


@pytest.fixture
def kept() -> Capture:
    return capture(rows.article("Perang usai"), HOSTILE, "text/html")


def path_of(kept: Capture) -> str:
    return f"/artikel/{kept.article_id}/tangkapan/{kept.pk}/"


def test_capture_is_shown_in_a_frame_that_may_do_nothing(client: Client, kept: Capture) -> None:
    frame = read(client, path_of(kept)).select_one("iframe")
    assert (frame.has_attr("sandbox"), list(frame["sandbox"])) == (True, [])
    assert frame["src"] == f"{path_of(kept)}isi"
    assert "frame-src 'self'" in client.get(path_of(kept))["Content-Security-Policy"].split("; ")


def test_content_is_the_bytes_under_a_policy_of_their_own(client: Client, kept: Capture) -> None:
    answer = client.get(f"{path_of(kept)}isi")
    assert (answer.content, answer["Content-Type"], answer["X-Frame-Options"]) == (HOSTILE, "text/html", "SAMEORIGIN")
    assert sorted(answer["Content-Security-Policy"].split("; ")) == [
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "img-src data:",
        "sandbox",
        "style-src 'unsafe-inline'",
    ]


@pytest.mark.parametrize("media_type", ["text/plain", "application/json", "image/svg+xml", "application/xml"])
def test_content_that_is_no_html_is_plain_text(client: Client, media_type: str) -> None:
    kept = capture(rows.article(), HOSTILE, media_type)
    answer = client.get(f"{path_of(kept)}isi")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("text/plain; charset=utf-8", "nosniff")


def test_content_can_be_kept_under_its_digest(client: Client, kept: Capture) -> None:
    answer = client.get(f"{path_of(kept)}isi?unduh=1")
    assert answer["Content-Disposition"] == f'attachment; filename="{rows.sha256(HOSTILE.decode())}"'
    assert answer["Content-Type"] == "application/octet-stream"


def test_content_that_a_browser_has_is_not_sent_again(client: Client, kept: Capture) -> None:
    tag = client.get(f"{path_of(kept)}isi")["ETag"]
    assert client.get(f"{path_of(kept)}isi", headers={"if-none-match": tag}).status_code == 304


def test_capture_of_another_article_is_not_found(client: Client, kept: Capture) -> None:
    other = rows.article("Lain")
    for ending in ("", "isi"):
        assert client.get(f"/artikel/{other.pk}/tangkapan/{kept.pk}/{ending}").status_code == 404
