"""The command `catalogues`: brings the message catalogues up to date, or checks that they are."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive import catalogues


class Command(BaseCommand):
    """`catalogues` extracts messages, keeps translations and compiles; `catalogues --check` exits 1 if that is due."""

    help = "Extract, update and compile the message catalogues in locale/."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 unless current and complete")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            catalogues.update(settings.BASE_DIR)
        problems = catalogues.check(settings.BASE_DIR)
        for problem in problems:
            self.stdout.write(problem)
        if problems and options["check"]:
            raise CommandError(f"{len(problems)} problems in the message catalogues")
