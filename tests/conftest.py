"""What every test has: settings of its own and a database that no other run shares."""

import os

import pytest
from django.conf import settings


def pytest_configure(config: pytest.Config) -> None:
    """Give this run its own database, quick passwords and plain static files."""
    database = settings.DATABASES["default"]
    database.setdefault("TEST", {})["NAME"] = f"test_archive_{os.getpid()}"
    if "EMBEDDED" in database:
        database["EMBEDDED"] = {"data": settings.ARCHIVE_DATA / "tests", "durable": False}
    settings.SECRET_KEY = "only for tests"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.WHITENOISE_AUTOREFRESH = True
