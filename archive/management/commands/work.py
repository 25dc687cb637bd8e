"""The command that works off the background tasks."""

import os
import signal
from typing import Any

from django.core.management import BaseCommand, call_command

from archive.launch import lifeline


class Command(BaseCommand):
    """Works off the background tasks until it is told to stop, or until the launcher that started it has died."""

    help = (__doc__ or "").strip()

    def handle(self, *args: Any, **options: Any) -> None:
        """Work."""
        lifeline.watch(lambda: os.kill(os.getpid(), signal.SIGTERM))
        call_command("procrastinate", "worker", "--shutdown-graceful-timeout", "10")
