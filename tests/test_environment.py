"""Reading settings out of environment variables."""

from pathlib import Path

import pytest

from archive.environment import (
    InvalidVariable,
    parse_database_url,
    read_flag,
    read_number,
    read_secret,
    read_words,
)


@pytest.mark.parametrize(
    ("value", "default", "expected"),
    [
        ("", False, False),
        ("", True, True),
        ("1", False, True),
        ("Yes", False, True),
        ("ya", False, True),
        ("0", True, False),
        ("off", True, False),
    ],
)
def test_flag_is_read(value: str, default: bool, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", value)
    assert read_flag("X", default=default) is expected


@pytest.mark.parametrize(
    ("value", "expected"), [("", []), ("a.id, b.id", ["a.id", "b.id"]), ("a b\nc", ["a", "b", "c"])]
)
def test_words_are_parted_at_commas_and_spaces(
    value: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("X", value)
    assert read_words("X") == expected


def test_number_falls_back_to_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", " ")
    assert read_number("X", 7) == 7


@pytest.mark.parametrize("value", ["many", "-1", "1.5", "²"])
def test_number_refuses_what_is_none(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", value)
    with pytest.raises(InvalidVariable):
        read_number("X", 7)


def test_secret_in_the_environment_goes_before_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("from the file\n")
    monkeypatch.setenv("X", "from the environment")
    assert read_secret("X", tmp_path / "key") == "from the environment"


def test_secret_is_read_from_the_file_that_a_variable_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "named").write_text("named\n")
    (tmp_path / "other").write_text("other\n")
    monkeypatch.setenv("X_FILE", str(tmp_path / "named"))
    assert read_secret("X", tmp_path / "other") == "named"


def test_secret_is_empty_where_there_is_none(tmp_path: Path) -> None:
    assert read_secret("NO_SUCH_SECRET", tmp_path / "missing") == ""


def test_database_url_is_parsed() -> None:
    assert parse_database_url("postgresql://arsip:p%40ss@db.example:5433/konflik?sslmode=require") == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "konflik",
        "USER": "arsip",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_database_url_of_a_socket_folder_is_parsed() -> None:
    assert parse_database_url("postgres:///konflik?host=/run/postgresql")["OPTIONS"] == {"host": "/run/postgresql"}


@pytest.mark.parametrize(
    "url", ["mysql://a/b", "postgresql://host", "postgresql://host/", "konflik", "postgresql://host:port/name"]
)
def test_database_url_of_something_else_is_refused(url: str) -> None:
    with pytest.raises(InvalidVariable):
        parse_database_url(url)
