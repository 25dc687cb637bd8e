"""Runs the archive's commands as processes of their own on the database of the test."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db import connection


def database_url() -> str:
    """The address of the test's database, also where it is reached through a socket in a folder."""
    parameters = connection.get_connection_params()
    login = ":".join(quote(parameters[key], safe="") for key in ("user", "password") if parameters.get(key))
    options = {key: str(parameters[key]) for key in ("host", "port") if parameters.get(key)}
    return f"postgresql://{login}@/{quote(str(parameters['dbname']), safe='')}?{urlencode(options)}"


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """`manage.py` with these arguments, its outputs kept."""
    environment = os.environ | {
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "archive.settings"),
        "SECRET_KEY": "only for tests",
    }
    return subprocess.Popen(
        [sys.executable, settings.BASE_DIR / "manage.py", *arguments],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[str], seconds: float = 120) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the process when it has ended."""
    out, err = process.communicate(timeout=seconds)
    return process.returncode, out, err
