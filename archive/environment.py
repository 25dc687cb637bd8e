"""Reads settings out of environment variables."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

TRUE_WORDS = frozenset({"1", "true", "yes", "on", "ya"})
POSTGRESQL_SCHEMES = frozenset({"postgres", "postgresql"})
DATABASE_URL_FORM = "DATABASE_URL must look like postgresql://user:password@host:5432/name"


class InvalidVariable(ValueError):
    """An environment variable holds what cannot be understood."""


def read_flag(name: str, *, default: bool = False) -> bool:
    """Whether the variable says yes; `default` where it is not set or empty."""
    value = os.environ.get(name, "").strip().lower()
    return value in TRUE_WORDS if value else default


def read_words(name: str) -> list[str]:
    """The variable's words, separated by commas or white space; empty where it is not set."""
    return os.environ.get(name, "").replace(",", " ").split()


def read_number(name: str, default: int) -> int:
    """The variable as a whole number; InvalidVariable where it is none."""
    value = os.environ.get(name, "").strip()
    if value and not value.isdecimal():
        raise InvalidVariable(f"{name} must be a whole number, not {value!r}")
    return int(value or default)


def read_secret(name: str, *files: Path) -> str:
    """The variable, else the content of the file that NAME_FILE names, else of the first of `files` there is; or ""."""
    if value := os.environ.get(name, ""):
        return value
    named = os.environ.get(f"{name}_FILE", "")
    candidates = (Path(named),) if named else files
    return next((path.read_text(encoding="utf-8").strip() for path in candidates if path.is_file()), "")


def parse_database_url(url: str) -> Mapping[str, Any]:
    """Django's settings of one PostgreSQL database from a URL such as postgresql://user:password@host:5432/name.

    Parameters after `?` (sslmode and the like) are handed to the driver. InvalidVariable where the URL is of no
    PostgreSQL database.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise InvalidVariable(DATABASE_URL_FORM) from error
    if parts.scheme not in POSTGRESQL_SCHEMES or not parts.path.strip("/"):
        raise InvalidVariable(DATABASE_URL_FORM)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
