"""Settings follow the environment and are safe by default."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

SETTINGS = Path(__file__).resolve().parent.parent / "archive" / "settings.py"
VARIABLES = (
    "DEBUG",
    "SECRET_KEY",
    "SECRET_KEY_FILE",
    "SITE_URL",
    "ALLOWED_HOSTS",
    "CSRF_TRUSTED_ORIGINS",
    "DATABASE_URL",
)


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """A function that gives the settings under an environment."""

    def load_(**variables: str) -> dict[str, Any]:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("ARCHIVE_DATA", str(tmp_path))
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return load_


def test_debug_is_off_by_default(load: Any) -> None:
    assert load()["DEBUG"] is False


def test_secret_key_has_no_default(load: Any) -> None:
    assert load()["SECRET_KEY"] == ""


def test_secret_key_is_read_from_the_data_folder(load: Any, tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("kept\n")
    assert load()["SECRET_KEY"] == "kept"


def test_hosts_are_this_machine_by_default(load: Any) -> None:
    assert load()["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]


def test_site_url_gives_host_and_origin(load: Any) -> None:
    settings = load(SITE_URL="https://arsip.example.org/")
    assert (settings["ALLOWED_HOSTS"][-1], settings["CSRF_TRUSTED_ORIGINS"]) == (
        "arsip.example.org",
        ["https://arsip.example.org"],
    )


@pytest.mark.parametrize(("url", "secure"), [("https://arsip.example.org", True), ("http://arsip.example.org", False)])
@pytest.mark.parametrize(
    "name", ["SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS"]
)
def test_encryption_is_asked_for_where_the_site_has_it(name: str, url: str, secure: bool, load: Any) -> None:
    assert bool(load(SITE_URL=url)[name]) is secure


def test_database_is_embedded_by_default(load: Any, tmp_path: Path) -> None:
    database = load()["DATABASES"]["default"]
    assert (database["ENGINE"], database["EMBEDDED"]["data"]) == ("archive.embedded.backend", tmp_path)


def test_database_url_names_another_server(load: Any) -> None:
    database = load(DATABASE_URL="postgresql://a:b@db/arsip")["DATABASES"]["default"]
    assert (database["ENGINE"], database["HOST"]) == ("django.db.backends.postgresql", "db")


HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "value"), HEADERS.items())
def test_security_header_is_sent(name: str, value: str, client: Client) -> None:
    assert client.get("/kelola/login/")[name] == value


@pytest.mark.django_db
def test_content_security_policy_allows_nothing_inline(client: Client) -> None:
    directives = client.get("/kelola/login/")["Content-Security-Policy"].split("; ")
    assert sorted(directives) == [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
    ]


def attempt(client: Client, password: str, address: str = "192.0.2.1") -> int:
    form = {"username": "kurator", "password": password}
    return client.post("/kelola/login/", form, REMOTE_ADDR=address).status_code


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "status"), [("192.0.2.1", 429), ("192.0.2.2", 302)])
def test_login_is_locked_for_the_address_that_guessed(address: str, status: int, client: Client) -> None:
    User.objects.create_superuser("kurator", password="sandi-yang-panjang")
    for _ in range(5):
        attempt(client, "tebakan")
    assert attempt(client, "sandi-yang-panjang", address) == status


@pytest.mark.django_db
def test_lock_is_told_on_a_page_of_the_archive(client: Client) -> None:
    form = {"username": "admin", "password": "tebakan", "next": "//jauh.example"}
    last = [client.post("/en/kelola/login/", form) for _ in range(5)][-1]
    assert (last.status_code, last.content.count(b"<h1>Too many attempts to log in</h1>")) == (429, 1)


@pytest.mark.django_db
def test_login_leads_nowhere_else(client: Client) -> None:
    User.objects.create_superuser("admin", password="rahasia sekali")
    form = {"username": "admin", "password": "rahasia sekali", "next": "//jauh.example"}
    assert client.post("/kelola/login/", form)["Location"] == "/kelola/"
