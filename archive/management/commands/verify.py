"""`manage.py verify`: finds what is not as it must be."""

import sys
from typing import Any

from archive.management.console import OperatorCommand, Progress
from archive.operations import verification


class Command(OperatorCommand):
    """Prints a line a finding: kind, subject, problem, parted by tabs. Exit code 1 if there is any."""

    help = "Hitung ulang sidik semua tangkapan dan cari entri, teks dan kutipan yang tidak lagi sesuai."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Goes through the whole archive and changes nothing."""
        progress = Progress(sys.stderr)
        for finding in progress.follow(verification.verify()):
            self.stdout.write(f"{finding.kind}\t{finding.subject}\t{finding.problem}")
        self.stderr.write(f"{progress.count} findings")
        if progress.count:
            sys.exit(1)
