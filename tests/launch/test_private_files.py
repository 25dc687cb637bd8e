"""Files that only their owner can read."""

from pathlib import Path

from archive.launch.private_files import write_once


def test_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    write_once(tmp_path / "key", "rahasia")
    assert ((tmp_path / "key").read_text(), (tmp_path / "key").stat().st_mode & 0o777) == ("rahasia\n", 0o600)


def test_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    write_once(tmp_path / "data" / "key", "rahasia")
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_existing_file_stays_as_it_is(tmp_path: Path) -> None:
    write_once(tmp_path / "key", "pertama")
    written = write_once(tmp_path / "key", "kedua")
    assert (written, (tmp_path / "key").read_text()) == (False, "pertama\n")


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_once(tmp_path / "key", "pertama")
    write_once(tmp_path / "key", "kedua")
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
