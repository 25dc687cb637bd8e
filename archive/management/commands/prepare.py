"""The command that brings database and private files to where the archive can be served."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from archive.launch.preparation import prepare


class Command(BaseCommand):
    """Migrates, ingests the seeds into an empty archive, makes the secret key and the first login."""

    help = (__doc__ or "").strip()

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare; the password of a new login is printed once."""
        try:
            login = prepare(self.stdout.write)
        except OSError as error:
            raise CommandError(str(error)) from error
        if login is not None:
            self.stdout.write(f"Admin login {login.name}, password {login.password}  (kept in {login.file})")
