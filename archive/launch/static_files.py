"""The static files as the web server hands them out, collected anew when their sources have changed."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

STAMP = "collected"


def collect_changed() -> bool:
    """Collect the static files unless that was done from the same sources; whether it was done."""
    stamp = Path(settings.STATIC_ROOT) / STAMP
    state = hashlib.sha256("\n".join(_describe_sources()).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == state:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(state, encoding="ascii")
    return True


def _describe_sources() -> Iterator[str]:
    yield from (f"{name} {version(name)}" for name in ("Django", "whitenoise"))
    for finder in get_finders():
        for path, storage in finder.list([]):
            yield f"{path} {storage.size(path)} {storage.get_modified_time(path).timestamp()}"
