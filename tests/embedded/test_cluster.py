"""What is said about a database directory that cannot be served."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.embedded import cluster, server
from archive.embedded.errors import BrokenDatabase, DiskFull, EmbeddedServerError, FolderNotWritable, OtherVersion


def make_file(path: Path) -> None:
    path.write_text("no folder")


def make_garbage(path: Path) -> None:
    path.mkdir()
    (path / "PG_VERSION").write_bytes(b"\xff\xfe")


def make_incomplete(path: Path) -> None:
    path.mkdir()
    (path / "PG_VERSION").write_text("18\n")


def make_old(path: Path) -> None:
    path.mkdir()
    (path / "PG_VERSION").write_text("16\n")


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (make_file, BrokenDatabase),
        (Path.mkdir, BrokenDatabase),
        (make_garbage, BrokenDatabase),
        (make_incomplete, BrokenDatabase),
        (make_old, OtherVersion),
    ],
)
def test_join_tells_what_is_wrong_with_the_directory(
    make: Callable[[Path], None], error: type[EmbeddedServerError], tmp_path: Path
) -> None:
    make(tmp_path / "cluster")
    with pytest.raises(error):
        server.join(tmp_path)


def test_join_tells_that_the_folder_cannot_be_made(tmp_path: Path) -> None:
    make_file(tmp_path / "file")
    with pytest.raises(FolderNotWritable):
        server.join(tmp_path / "file" / "data")


def test_damaged_control_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    make_incomplete(tmp_path / "cluster")
    (tmp_path / "cluster").chmod(0o700)
    (tmp_path / "cluster" / "global").mkdir()
    (tmp_path / "cluster" / "global" / "pg_control").write_bytes(b"\0" * 8192)
    with pytest.raises(BrokenDatabase) as caught:
        server.join(tmp_path)
    assert str(caught.value).count("\n") == 0


@pytest.mark.parametrize(
    ("log", "error", "words"),
    [
        ("x FATAL:  could not write: No space left on device", DiskFull, "full"),
        ("initdb: error: could not create: Permission denied", FolderNotWritable, "written"),
        ("LOG:  starting\nx PANIC:  could not locate a valid checkpoint", BrokenDatabase, "locate a valid checkpoint"),
        ("", BrokenDatabase, "broken"),
    ],
)
def test_diagnose_reads_the_last_words(log: str, error: type[EmbeddedServerError], words: str) -> None:
    found = cluster.diagnose(log, Path("/data"))
    assert (type(found), words in str(found)) == (error, True)


@pytest.mark.parametrize(
    ("memory", "buffers"), [(512 << 20, 192 << 20), (6 << 30, 2 << 30), (64 << 30, 16 << 30), (24 << 30, 8 << 30)]
)
def test_buffers_are_a_third_of_the_memory_within_bounds(memory: int, buffers: int) -> None:
    assert cluster.size_buffers(memory) == buffers


@pytest.mark.parametrize("allowed", ["max\n", ""])
def test_memory_without_limit_is_that_of_the_machine(allowed: str, tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text(allowed)
    assert cluster.read_memory(limit) == cluster.read_memory(tmp_path / "none")


def test_memory_of_a_container_is_what_it_may_use(tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text("1048576\n")
    assert cluster.read_memory(limit) == 1 << 20
