import os
from pathlib import Path

import pytest

from archive.ingest.documents import RawDocument
from archive.ingest.errors import MissingSource, OversizedSource, UnreadableSource
from archive.ingest.readers import SourceFailure, files, open_source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_bytes(b"B")
    (tmp_path / "a.HTML").write_bytes(b"A")
    (tmp_path / "c.jsonl").write_bytes(b'{"id": "1"}\n\n{"id": "2"}')
    (tmp_path / "skip.pdf").write_bytes(b"P")
    (tmp_path / ".hidden.txt").write_bytes(b"H")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "d.htm").write_bytes(b"D")
    return tmp_path


def test_open_source_reads_a_folder_in_order(folder: Path) -> None:
    items = [item for item in open_source(folder) if isinstance(item, RawDocument)]
    assert [(item.name, item.media_type, item.content) for item in items] == [
        ("a.HTML", "text/html", b"A"),
        ("b.txt", "text/plain", b"B"),
        ("c.jsonl", "application/json", b'{"id": "1"}'),
        ("c.jsonl", "application/json", b'{"id": "2"}'),
        ("d.htm", "text/html", b"D"),
    ]


def test_open_source_names_lines_of_records(folder: Path) -> None:
    items = list(open_source(folder / "c.jsonl"))
    assert [item.source for item in items] == [f"{folder}/c.jsonl:1", f"{folder}/c.jsonl:3"]


def test_open_source_hands_over_a_file_of_unknown_format(folder: Path) -> None:
    [item] = open_source(folder / "skip.pdf")
    assert isinstance(item, RawDocument)
    assert item.media_type == files.UNKNOWN_MEDIA_TYPE


def test_open_source_does_not_follow_links_out_of_the_folder(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_bytes(b"S")
    inner = folder / "sub"
    (inner / "in.txt").symlink_to(inner / "d.htm")
    (inner / "out.txt").symlink_to(outside / "secret.txt")
    (inner / "loop").symlink_to(folder)
    assert [item.source for item in open_source(inner)] == [f"{inner}/d.htm", f"{inner}/in.txt"]


def test_open_source_reports_a_missing_path(tmp_path: Path) -> None:
    [failure] = open_source(tmp_path / "none.txt")
    assert isinstance(failure, SourceFailure)
    assert type(failure.error) is MissingSource


def test_open_source_reports_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    [failure] = open_source(tmp_path / "pipe.txt")
    assert isinstance(failure, SourceFailure)
    assert type(failure.error) is UnreadableSource


def test_open_source_reports_a_large_file_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_DOCUMENT_BYTES", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    (tmp_path / "b.txt").write_bytes(b"x" * 10)
    failure, item = open_source(tmp_path)
    assert isinstance(failure, SourceFailure)
    assert type(failure.error) is OversizedSource
    assert item.source == f"{tmp_path}/b.txt"


def test_open_source_reports_a_long_line_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_DOCUMENT_BYTES", 10)
    (tmp_path / "a.jsonl").write_bytes(b"x" * 35 + b"\n{}\n")
    failure, item = open_source(tmp_path / "a.jsonl")
    assert isinstance(failure, SourceFailure)
    assert (failure.source, item.source) == (f"{tmp_path}/a.jsonl:1", f"{tmp_path}/a.jsonl:2")


def test_open_source_prints_names_that_are_no_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_bytes(b"x")
    [item] = open_source(path)
    assert item.source == f"{tmp_path}/\ufffd.txt"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "The file holds no record."),
        (b"\r\n \n", "The file holds no record."),
        (b"\x7fELF\0\n\0\n", "The file is not JSON Lines in UTF-8."),
        ('{"id": 1}\n{"id": 2}'.encode("utf-16"), "The file is not JSON Lines in UTF-8."),
    ],
)
def test_open_source_tells_once_of_a_file_without_records(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    [failure] = open_source(tmp_path / "a.jsonl")
    assert isinstance(failure, SourceFailure)
    assert str(failure.error) == reason
