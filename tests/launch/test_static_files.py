"""Collecting static files when their sources have changed."""

from pathlib import Path

import pytest
from pytest_django import Settings

from archive.launch.static_files import collect_changed


@pytest.fixture
def source(tmp_path: Path, settings: Settings) -> Path:
    """The project's own static files: one style sheet."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "one.css").write_text("a{}")
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [tmp_path / "static"]
    settings.STATIC_ROOT = tmp_path / "collected"
    return tmp_path / "static"


def test_files_are_collected_the_first_time(source: Path, settings: Settings) -> None:
    collected = collect_changed()
    assert (collected, (settings.STATIC_ROOT / "one.css").read_text()) == (True, "a{}")


def test_files_are_not_collected_again_unchanged(source: Path) -> None:
    collect_changed()
    assert collect_changed() is False


def test_changed_file_is_collected(source: Path, settings: Settings) -> None:
    collect_changed()
    (source / "one.css").write_text("a{color:red}")
    collected = collect_changed()
    assert (collected, (settings.STATIC_ROOT / "one.css").read_text()) == (True, "a{color:red}")
