"""System checks of the database server."""

from collections.abc import Iterator

import pytest
from django.db import connection, connections
from django.db.migrations.recorder import MigrationRecorder

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


@pytest.fixture
def ascii_alias(transactional_db: None) -> Iterator[str]:
    """A database beside the test's, whose locale knows no letters but those of ASCII."""
    name = f"{connection.settings_dict['NAME']}_ascii"
    quoted = connection.ops.quote_name(name)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {quoted} TEMPLATE template0 LC_CTYPE 'C'")
    other = connection.copy("ascii")
    other.settings_dict["NAME"] = name
    connections["ascii"] = other
    yield "ascii"
    other.close()
    del connections["ascii"]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {quoted}")


def test_parser_that_knows_ascii_only_is_a_warning(ascii_alias: str) -> None:
    MigrationRecorder(connections[ascii_alias]).record_applied("archive", "0001_text_search")
    with connections[ascii_alias].cursor() as cursor:
        cursor.execute("CREATE TEXT SEARCH CONFIGURATION archive_indonesian (COPY = indonesian)")
    found = [message.id for message in checks.check_databases(databases=[ascii_alias])]
    assert found == ["archive.W001", "archive.W002"]
