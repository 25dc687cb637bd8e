"""What every test has: settings of its own and a database that no other run shares."""

import os
from collections.abc import Iterator

import psutil
import pytest
from django.conf import settings
from django.db import connection
from django.utils import translation
from pytest_django.plugin import DjangoDbBlocker

DATABASE_PREFIX = "test_archive_"


def pytest_configure(config: pytest.Config) -> None:
    """Give this run its own database, quick passwords and plain static files."""
    database = settings.DATABASES["default"]
    database.setdefault("TEST", {})["NAME"] = f"{DATABASE_PREFIX}{os.getpid()}"
    if "EMBEDDED" in database:
        database["EMBEDDED"] = {"data": settings.ARCHIVE_DATA / "test-server", "durable": False}
    settings.SECRET_KEY = "only for tests"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    """Forget the language that a request chose, which stays active in its thread, before the next test."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Drop the databases that killed runs left on the embedded server, before pytest-django makes one."""
    if "EMBEDDED" not in settings.DATABASES["default"]:
        return
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{DATABASE_PREFIX}%"])
        for (name,) in cursor.fetchall():
            if not psutil.pid_exists(int(name.removeprefix(DATABASE_PREFIX).partition("_")[0])):
                cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(name)} WITH (FORCE)")
