"""What is made before the archive is served."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from archive.launch.preparation import ensure_secret_key, prepare
from archive.models import Article

SEED = (
    "Kota Arang, Kompas.com - Juru bicara militer Arang mengatakan gencatan senjata berlaku sejak Senin (5/1/2026).\n"
)


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """A data folder, and seeds of one article."""
    settings.ARCHIVE_DATA = tmp_path / "data"
    settings.SECRET_KEY_PATH = tmp_path / "data" / "secret_key"
    settings.HAS_SECRET_KEY = False
    settings.SEEDS = tmp_path / "seeds"
    settings.SEEDS.mkdir()
    (settings.SEEDS / "arang.txt").write_text(SEED * 5, encoding="utf-8")
    return tmp_path / "data"


def ignore(line: str) -> None:
    """Say nothing."""


@pytest.mark.django_db(transaction=True)
def test_login_opens_the_admin(folder: Path, client: Client) -> None:
    login = prepare(ignore)
    assert login is not None
    form = {"username": login.name, "password": login.password}
    assert client.post("/kelola/login/?next=/kelola/", form).headers.get("Location") == "/kelola/"


@pytest.mark.django_db(transaction=True)
def test_login_is_kept_in_a_private_file(folder: Path) -> None:
    login = prepare(ignore)
    assert login is not None
    assert (login.file.read_text(), login.file.stat().st_mode & 0o777) == (f"{login.name}\n{login.password}\n", 0o600)


@pytest.mark.django_db(transaction=True)
def test_login_is_made_once(folder: Path) -> None:
    prepare(ignore)
    assert (prepare(ignore), User.objects.count()) == (None, 1)


@pytest.mark.django_db(transaction=True)
def test_login_that_was_put_out_of_use_is_not_made_again(folder: Path) -> None:
    prepare(ignore)
    User.objects.update(is_active=False)
    assert (prepare(ignore), User.objects.count()) == (None, 1)


@pytest.mark.django_db(transaction=True)
def test_seeds_are_ingested_into_an_empty_archive_only(folder: Path, settings: Settings) -> None:
    prepare(ignore)
    (settings.SEEDS / "lain.txt").write_text(SEED * 4, encoding="utf-8")
    prepare(ignore)
    assert Article.objects.count() == 1


def test_secret_key_is_made_once(folder: Path, settings: Settings) -> None:
    ensure_secret_key()
    made = settings.SECRET_KEY
    ensure_secret_key()
    assert (settings.SECRET_KEY, len(made) >= 50) == (made, True)


def test_secret_key_of_the_environment_is_left_alone(folder: Path, settings: Settings) -> None:
    settings.HAS_SECRET_KEY = True
    ensure_secret_key()
    assert settings.SECRET_KEY_PATH.exists() is False
