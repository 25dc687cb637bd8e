"""Files that curators sent: kept in the database until they are read, since the worker may run on another machine."""

import io
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from archive.ingest import readers
from archive.ingest.documents import RawDocument
from archive.ingest.errors import UnreadableSource
from archive.ingest.readers import SourceFailure, zipped
from archive.ingest.storage.bounds import make_storable
from archive.models import Job, UploadedFile, UploadedPart

MAX_FILES = 500
MAX_BYTES = 256 * 1024**2  # of all files of one upload together
PART_BYTES = 256 * 1024

Item: TypeAlias = RawDocument | SourceFailure


class Sent(Protocol):
    """A file as the web server received it."""

    name: str | None
    size: int | None

    def read(self, size: int = -1, /) -> bytes: ...

    def seek(self, offset: int, /) -> int: ...


class Gauge:
    """How many bytes of documents were read so far."""

    def __init__(self) -> None:
        self.passed = 0


class StoredFile(io.RawIOBase):
    """A kept file, to be read and sought in; no more than one part of it is in memory."""

    def __init__(self, file: UploadedFile) -> None:
        super().__init__()
        self._file = file
        self._at = 0
        self._number = -1
        self._part = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Where the next byte comes from."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """As of any file."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._file.size}[whence]
        if base + offset < 0:
            raise ValueError("negative position")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # of any writable buffer
        """Fill the buffer from one part; 0 at the end."""
        number, within = divmod(self._at, PART_BYTES)
        if number != self._number:
            part = self._file.parts.filter(number=number).values_list("content", flat=True).first()
            self._number, self._part = number, bytes(part or b"")
        piece = self._part[within : within + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def keep(job: Job, files: Iterable[Sent]) -> None:
    """Keep the files with the job, part by part, inside the caller's transaction."""
    for position, sent in enumerate(files):
        name = make_storable(sent.name or "?")[:255]
        file = UploadedFile.objects.create(job=job, position=position, name=name, size=sent.size or 0)
        for number, content in enumerate(_cut(sent)):
            UploadedPart.objects.create(file=file, number=number, content=content)


def _cut(sent: Sent) -> Iterator[bytes]:
    """The bytes in parts of PART_BYTES, whatever pieces they arrived in."""
    sent.seek(0)
    while part := sent.read(PART_BYTES):
        yield part


def clear(job: Job) -> None:
    """Let go of the bytes; what they held is in captures. The names of the files stay."""
    UploadedPart.objects.filter(file__job=job).delete()


def open_documents(job: Job, gauge: Gauge) -> Iterator[Item]:
    """The documents of all files, always in the same order."""
    for file in job.files.order_by("position"):
        for item in _open(file):
            gauge.passed += len(item.content) if isinstance(item, RawDocument) else 0
            yield item


def measure(job: Job) -> int:
    """How many bytes the files unpack to, about."""
    return sum(
        zipped.measure(_stream(file)) if readers.is_archive(file.name) else file.size for file in job.files.all()
    )


def _open(file: UploadedFile) -> Iterator[Item]:
    stream = _stream(file)
    if readers.is_archive(file.name):
        yield from readers.open_archive(stream, file.name)
        return
    try:
        yield from readers.read_stream(stream, source=file.name, name=file.name)
    except UnreadableSource as error:
        yield SourceFailure(source=file.name, error=error)


def _stream(file: UploadedFile) -> io.BufferedReader:
    return io.BufferedReader(StoredFile(file), PART_BYTES)
