"""Makes the virtual environment and installs what pyproject.toml asks for; runs on the standard library alone.

Called by the Makefile as `python3 archive/launch/bootstrap.py EXTRA…`; does nothing when nothing has changed.
"""

import hashlib
import importlib.util
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = PROJECT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
FITS = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))"  # as in the Makefile


class BootstrapError(Exception):
    """The virtual environment could not be made."""


def install(extras: Sequence[str]) -> None:
    """Bring the environment to what pyproject.toml asks for with these extras; BootstrapError where that fails."""
    requirements = _read_requirements(extras)
    stamp = ENVIRONMENT / f"installed-{'-'.join(sorted(extras))}"
    state = hashlib.sha256("\n".join(requirements).encode()).hexdigest()
    if _runs(PYTHON, "-c", FITS) and stamp.is_file() and stamp.read_text(encoding="ascii") == state:
        return
    print("Installing what the archive needs into .venv (once, a minute or two) …", file=sys.stderr, flush=True)
    pip = _make_environment()
    if subprocess.run([*pip, "install", "--quiet", *requirements], check=False).returncode:  # noqa: S603 (our own list)
        raise BootstrapError("pip could not install the requirements, see above; is the network reachable?")
    stamp.write_text(state, encoding="ascii")


def _read_requirements(extras: Sequence[str]) -> list[str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    return [*project["dependencies"], *(line for extra in extras for line in optional[extra])]


def _make_environment() -> list[str]:
    """The words that run pip on the environment, which is made anew if its Python is gone or does not fit."""
    if _runs(PYTHON, "-c", FITS) and _runs(PYTHON, "-m", "pip", "--version"):
        return _pip(PYTHON)
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    if not has_ensurepip and not _runs(Path(sys.executable), "-m", "pip", "--version"):
        raise BootstrapError(
            "This Python comes without ensurepip and pip; on Debian and Ubuntu install the package python3-venv."
        )
    words = [sys.executable, "-m", "venv", "--clear", *([] if has_ensurepip else ["--without-pip"]), str(ENVIRONMENT)]
    if subprocess.run(words, check=False).returncode:  # noqa: S603 (our own interpreter)
        raise BootstrapError(f"The virtual environment {ENVIRONMENT} could not be made, see above.")
    return _pip(PYTHON) if has_ensurepip else [*_pip(Path(sys.executable)), "--python", str(PYTHON)]


def _pip(python: Path) -> list[str]:
    return [str(python), "-m", "pip", "--disable-pip-version-check"]


def _runs(*words: str | Path) -> bool:
    """Whether the command exists and succeeds."""
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0  # noqa: S603 (Python only)
    except OSError:
        return False


if __name__ == "__main__":
    try:
        install(sys.argv[1:])
    except (BootstrapError, OSError) as error:
        sys.exit(str(error))
