"""Making the virtual environment."""

import hashlib
import sys
from pathlib import Path

import pytest

from archive.launch import bootstrap
from archive.launch.bootstrap import BootstrapError

PROJECT = """
[project]
dependencies = ["./no-such-package-1.0-py3-none-any.whl"]
[project.optional-dependencies]
embedded = ["./another-1.0-py3-none-any.whl"]
"""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose one requirement cannot be installed, with an environment that has a Python."""
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    monkeypatch.setattr(bootstrap, "PROJECT", tmp_path)
    monkeypatch.setattr(bootstrap, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    return tmp_path / ".venv"


def test_failed_installation_is_told(environment: Path) -> None:
    with pytest.raises(BootstrapError):
        bootstrap.install(["embedded"])


def test_failed_installation_leaves_no_stamp(environment: Path) -> None:
    with pytest.raises(BootstrapError):
        bootstrap.install(["embedded"])
    assert list(environment.glob("installed-*")) == []


def test_installation_is_not_repeated_while_the_requirements_stay(environment: Path) -> None:
    digest = hashlib.sha256(b"./no-such-package-1.0-py3-none-any.whl").hexdigest()
    (environment / "installed-").write_text(digest)
    assert bootstrap.install([]) is None
