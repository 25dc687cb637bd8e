"""The command that prepares and serves the archive: `make run`."""

from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import connections

from archive.launch.addresses import AddressError, check_free, read_address
from archive.launch.preparation import Login, prepare
from archive.launch.static_files import collect_changed
from archive.launch.supervision import ChildEnded, supervise


class Command(BaseCommand):
    """Prepares the archive and serves it with its worker until Ctrl-C; HOST and PORT say where."""

    help = (__doc__ or "").strip()

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve; CommandError with one sentence where that cannot be."""
        try:
            address = read_address()
            check_free(address)
            login = prepare(self._say)
            collect_changed()
        except (AddressError, OSError) as error:
            raise CommandError(str(error)) from error
        connections.close_all()
        self._say(f"Arsip Konflik: {address.url}")
        self._say(_describe_login(address.url, login))
        self._say("Stop with Ctrl-C.")
        try:
            supervise()
        except ChildEnded as error:
            raise CommandError(str(error)) from error

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _describe_login(url: str, login: Login | None) -> str:
    admin = f"Admin:         {url}kelola/"
    if login is None:
        return admin
    return f"{admin}  login {login.name}, password {login.password}  (kept in {login.file})"
