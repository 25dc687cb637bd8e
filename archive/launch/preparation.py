"""What has to be there before the archive is served: tables, the secret key, first articles, a login."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.core.management.utils import get_random_secret_key
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Q

from archive.launch.private_files import write_once
from archive.models import Article

LOGIN_NAME = "admin"
LOGIN_FILE = "admin_login"
LOCK_KEY = 7_240_601  # of an advisory lock in PostgreSQL: two that prepare one database do it one after the other

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """The first administrator's, shown once."""

    name: str
    password: str
    file: Path


def prepare(say: Say) -> Login | None:
    """Bring the database and the private files to where the archive can be served; the login, where one was made.

    `say` is told of steps that take time. Safe to call again, and from two processes at once. Raises OSError where
    the private files cannot be written.
    """
    with _alone():
        ensure_secret_key()
        _migrate(say)
        _ingest_seeds(say)
        return _ensure_login()


def ensure_secret_key() -> None:
    """Make the secret key once, into a private file, unless the environment or that file holds one already."""
    if settings.HAS_SECRET_KEY:
        return
    write_once(settings.SECRET_KEY_PATH, get_random_secret_key())
    settings.SECRET_KEY = settings.SECRET_KEY_PATH.read_text(encoding="utf-8").strip()


@contextmanager
def _alone() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK_KEY])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK_KEY])


def _migrate(say: Say) -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("Bringing the database up to date …")
        call_command("migrate", interactive=False, verbosity=0)


def _ingest_seeds(say: Say) -> None:
    if Article.objects.exists() or not settings.SEEDS.is_dir():
        return
    say(f"The archive is empty: ingesting {settings.SEEDS.name}/ …")
    try:
        call_command("ingest", str(settings.SEEDS))
    except (CommandError, SystemExit) as error:
        say(f"Not all of {settings.SEEDS.name}/ was ingested: {error}")


def _ensure_login() -> Login | None:
    if User.objects.filter(Q(is_superuser=True) | Q(username=LOGIN_NAME)).exists():
        return None  # also where somebody has put the account out of use: that is no invitation to make another
    file = settings.ARCHIVE_DATA / LOGIN_FILE
    login = Login(name=LOGIN_NAME, password=secrets.token_urlsafe(12), file=file)
    file.unlink(missing_ok=True)  # of a database that is no more
    write_once(file, f"{login.name}\n{login.password}")
    User.objects.create_superuser(login.name, password=login.password)
    return login
