"""What a machine is told about the archive's health."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client


@pytest.mark.django_db
def test_health_is_good_with_all_migrations(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"database": True, "migrations": True})


@pytest.mark.django_db
def test_health_is_bad_with_a_missing_migration(client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (503, {"database": True, "migrations": False})


@pytest.mark.django_db(transaction=True)
def test_health_is_bad_without_a_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "NAME", "no_such_database")
    response = client.get("/healthz")
    connection.close()
    assert (response.status_code, response.json()) == (503, {"database": False, "migrations": False})


@pytest.mark.django_db
def test_health_is_told_without_encryption(client: Client, settings: object) -> None:
    settings.SECURE_SSL_REDIRECT = True  # type: ignore[attr-defined]  # pytest-django's wrapper takes any setting
    assert client.get("/healthz").status_code == 200
