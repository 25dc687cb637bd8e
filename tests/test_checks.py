"""System checks of the database server."""

import pytest
from django.db import connection

from archive import checks


def check() -> list[str | None]:
    return [message.id for message in checks.check_databases(databases=["default"])]


def test_checks_are_silent_where_no_database_is_asked_for() -> None:
    assert list(checks.check_databases(databases=None)) == []


@pytest.mark.django_db
def test_checks_find_nothing_on_a_migrated_database() -> None:
    assert check() == []


@pytest.mark.django_db
def test_missing_configuration_is_an_error() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TEXT SEARCH CONFIGURATION archive_indonesian RENAME TO gone")
    assert check() == ["archive.E002"]


@pytest.mark.django_db
def test_configuration_without_its_dictionary_is_a_warning() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TEXT SEARCH CONFIGURATION archive_indonesian "
            "ALTER MAPPING FOR asciiword, word, hword, hword_part, hword_asciipart, asciihword WITH indonesian_stem"
        )
    assert check() == ["archive.W001"]


@pytest.mark.django_db
def test_unmigrated_database_is_left_to_its_migrations() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TEXT SEARCH CONFIGURATION archive_indonesian RENAME TO gone")
        cursor.execute("DELETE FROM django_migrations WHERE app = 'archive'")
    assert check() == []


@pytest.mark.django_db
def test_old_server_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "OLDEST_POSTGRESQL", (99, 0))
    assert check() == ["archive.E001"]
