"""Finds a Chromium for the browser tests, or installs one; run as a program it does so before the tests start."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

VARIABLE = "CHROMIUM"  # the path of a Chromium that goes before all others
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
INSTALLED_PATHS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
APT: Sequence[Sequence[str]] = (
    ("apt-get", "update", "--quiet"),
    ("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", "chromium"),
)


class NoChromium(Exception):
    """No Chromium was found and none could be installed: install one, or name it with CHROMIUM=/path/to/chromium."""


@cache
def ensure_chromium() -> Path:
    """The path of a Chromium that starts; it is installed where there is none. NoChromium where that fails."""
    found = _find()
    if found is None:
        _install()
        found = _find()
    if found is None:
        raise NoChromium((NoChromium.__doc__ or "").strip())
    return found


def _find() -> Path | None:
    return next((path for path in _list_candidates() if _starts(path)), None)


def _list_candidates() -> Iterator[Path]:
    if named := os.environ.get(VARIABLE):
        yield Path(named)
        return
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from INSTALLED_PATHS
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    return path.is_file() and _run([str(path), "--version"], quiet=True)


def _install() -> None:
    """With apt as root on Debian (Ubuntu's package is an empty shell around a snap), else Playwright's own."""
    print("No Chromium found for the browser tests, installing one …", file=sys.stderr, flush=True)
    if os.geteuid() == 0 and _is_debian() and all(_run(command) for command in APT):
        return
    _run([sys.executable, "-m", "playwright", "install", "chromium"])


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def _run(command: Sequence[str], *, quiet: bool = False) -> bool:
    """Whether the command succeeded; what it says goes to standard error."""
    output = subprocess.DEVNULL if quiet else sys.stderr
    try:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run(command, check=False, stdout=output, stderr=output, env=environment).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    try:
        ensure_chromium()
    except NoChromium as error:
        sys.exit(str(error))
