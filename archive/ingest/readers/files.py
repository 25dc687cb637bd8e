"""Sources on disk: files, folders and JSON Lines, read as documents one after the other within bounds."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Any

from archive.ingest.documents import RawDocument
from archive.ingest.errors import ForbiddenSource, IngestError, MissingSource, OversizedSource, UnreadableSource
from archive.ingest.readers import jsonl

# ARCHITECTURE.md, "Limits": 20 MB a document.
MAX_DOCUMENT_BYTES = 20 * 1024 * 1024

_JSON_LINES = ".jsonl"
_HEAD_BYTES = 4096
_MEDIA_TYPES = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html"}
UNKNOWN_MEDIA_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFailure:
    """A source, or a line of one, that could not be read, and why."""

    source: str
    error: IngestError


def open_source(path: Path) -> Iterator[RawDocument | SourceFailure]:
    """The documents of a file or folder.

    Folders are walked in the order of names; hidden files, files of other formats and links that lead out of the
    folder are passed over. What cannot be read is yielded as a failure and the walk goes on.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _fail(path, error)
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path)
    else:
        yield from _read(path)


def _walk(root: Path) -> Iterator[RawDocument | SourceFailure]:
    home = root.resolve()
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield _fail(folder, error)
            continue
        visible = [entry for entry in entries if not entry.name.startswith(".")]
        folders += [Path(entry) for entry in reversed(visible) if entry.is_dir(follow_symlinks=False)]
        for entry in visible:
            if _is_document(entry, home):
                yield from _read(Path(entry))


def _is_document(entry: os.DirEntry[str], home: Path) -> bool:
    path = Path(entry)
    if not is_known_format(path.name):
        return False
    if entry.is_symlink():
        return path.is_file() and path.resolve().is_relative_to(home)
    return not entry.is_dir(follow_symlinks=False)


def _read(path: Path) -> Iterator[RawDocument | SourceFailure]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableSource("The source is neither a file nor a folder.")
        with path.open("rb") as file:
            yield from read_stream(file, source=_print(path), name=_print(path.name))
    except (OSError, UnreadableSource) as error:
        yield _fail(path, error)


def read_stream(file: "BufferedReader[Any]", *, source: str, name: str) -> Iterator[RawDocument | SourceFailure]:
    """The documents in the open file, as its name tells: one, or one a line. Raises UnreadableSource."""
    suffix = Path(name).suffix.lower()
    if suffix == _JSON_LINES:
        yield from _read_lines(file, source, name)
        return
    content = file.read(MAX_DOCUMENT_BYTES + 1)
    if len(content) > MAX_DOCUMENT_BYTES:
        raise OversizedSource
    media_type = _MEDIA_TYPES.get(suffix, UNKNOWN_MEDIA_TYPE)
    yield RawDocument(content=content, media_type=media_type, source=source, name=name)


def is_known_format(name: str) -> bool:
    """Whether a file of this name can hold articles."""
    return Path(name).suffix.lower() in {*_MEDIA_TYPES, _JSON_LINES}


def _read_lines(file: "BufferedReader[Any]", source: str, name: str) -> Iterator[RawDocument | SourceFailure]:
    _check_head(file.peek(_HEAD_BYTES)[:_HEAD_BYTES])
    number = 0
    while line := file.readline(MAX_DOCUMENT_BYTES + 1):
        number += 1
        at = f"{source}:{number}"
        if len(line) > MAX_DOCUMENT_BYTES:
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_DOCUMENT_BYTES)
            yield SourceFailure(source=at, error=OversizedSource())
        elif line.strip():
            yield jsonl.open_line(line.strip(), source=at, name=name)


def _check_head(head: bytes) -> None:
    """Tell of a program, a picture or UTF-16 once; its lines would be rejected by the thousand."""
    if not head.strip():
        raise UnreadableSource("The file holds no record.")
    if b"\0" in head:
        raise UnreadableSource("The file is not JSON Lines in UTF-8.")


def _fail(path: Path, error: Exception) -> SourceFailure:
    if isinstance(error, IngestError):
        failure: IngestError = error
    elif isinstance(error, PermissionError):
        failure = ForbiddenSource()
    elif isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        failure = MissingSource()
    else:
        failure = UnreadableSource(f"The source could not be read: {getattr(error, 'strerror', None) or error}")
    return SourceFailure(source=_print(path), error=failure)


def _print(path: Path | str) -> str:
    """The path as text that can be stored and shown, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "replace")
