#!/usr/bin/env python
"""Runs the archive's commands."""

import os
import sys


def main() -> None:
    """Run the command that the arguments name; what is wrong with the database server is told in one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    try:
        from django.core.management import execute_from_command_line
        from django.db import OperationalError

        from archive.embedded.errors import EmbeddedServerError
        from archive.environment import InvalidVariable
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed: run this with .venv/bin/python, which `make run` makes.")
    try:
        execute_from_command_line(sys.argv)
    except (EmbeddedServerError, InvalidVariable) as error:
        sys.exit(str(error))
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", None):
            raise  # the server answered
        sys.exit(f"The database server cannot be reached: {' '.join(str(error).split())}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
