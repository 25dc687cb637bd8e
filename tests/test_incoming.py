import pytest
from django.test import Client

from archive import incoming


@pytest.mark.django_db
def test_a_request_with_too_large_files_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "MAX_REQUEST_BYTES", 100)
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrftoken"] = "x" * 32  # without one, Django does not even look at the form
    assert client.post("/kelola/login/", {"berkas": b"x" * 1000}).status_code == 400


@pytest.mark.django_db
def test_a_request_within_the_bound_is_read() -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrftoken"] = "x" * 32
    assert client.post("/kelola/login/", {"nama": "x"}).status_code == 403
