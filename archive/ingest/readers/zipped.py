"""ZIP archives from outside: read member by member within bounds, nothing ever written to disk.

An archive whose table of contents breaks a bound is refused whole, before a byte is unpacked; a member that plays a
trick is refused alone. What the table says is not trusted: no member is read beyond its stated size.
"""

import io
import re
import stat
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from archive.ingest.documents import RawDocument
from archive.ingest.errors import (
    ArchiveBomb,
    BrokenArchive,
    CrowdedArchive,
    EncryptedMember,
    NestedArchive,
    NoRegularFile,
    NotOpened,
    OversizedArchive,
    OversizedSource,
    RepeatedName,
    UnknownCompression,
    UnreadableSource,
    UnsafeName,
)
from archive.ingest.readers.files import MAX_DOCUMENT_BYTES, SourceFailure, is_known_format, read_stream

MAX_MEMBERS = 10_000
MAX_UNPACKED = 1024**3
# Text shrinks to a tenth, a repeated letter to a thousandth; small members may be odd without harm.
MAX_RATIO = 200
_HARMLESS = 1024**2
# The table of contents is read in one piece: what is longer belongs to far more than MAX_MEMBERS.
_MAX_READ = 8 * 1024**2

_DRIVE = re.compile(r"[A-Za-z]:")
_ARCHIVES = frozenset(
    {".zip", ".zipx", ".jar", ".tar", ".tgz", ".gz", ".bz2", ".tbz2", ".xz", ".txz", ".zst", ".7z", ".rar", ".wacz"}
)
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # by password, strongly, or the table itself


def is_archive(name: str) -> bool:
    """Whether a file of this name is opened as an archive."""
    return name.lower().endswith(".zip")


def open_archive(file: IO[bytes], name: str) -> Iterator[RawDocument | SourceFailure]:
    """The documents of the archive's members in their order, hidden ones and folders passed over."""
    try:
        with ZipFile(cast(IO[bytes], _Bounded(file))) as archive:
            members = archive.infolist()
            check_table(members)
            yield from _open_members(archive, members, name)
    except UnreadableSource as error:
        yield SourceFailure(source=name, error=error)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield SourceFailure(source=name, error=_break(error))


def measure(file: IO[bytes]) -> int:
    """How many bytes the archive says that it unpacks to; 0 where it cannot be opened."""
    try:
        with ZipFile(cast(IO[bytes], _Bounded(file))) as archive:
            return min(sum(member.file_size for member in archive.infolist()), MAX_UNPACKED)
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return 0


def check_table(members: list[ZipInfo]) -> None:
    """CrowdedArchive, OversizedArchive or ArchiveBomb where the table of contents breaks a bound."""
    if len(members) > MAX_MEMBERS:
        raise CrowdedArchive
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise OversizedArchive
    if any(_is_bomb(member) for member in members):
        raise ArchiveBomb


def _open_members(archive: ZipFile, members: list[ZipInfo], name: str) -> Iterator[RawDocument | SourceFailure]:
    seen: set[str] = set()
    for member in members:
        path = _read_path(member)
        if member.is_dir() or _is_hidden(path):
            continue
        source = f"{name}/{path}"
        try:
            _check_member(member, path, seen)
            yield from _read_member(archive, member, source, path.name)
        except UnreadableSource as error:
            yield SourceFailure(source=source, error=error)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
            yield SourceFailure(source=source, error=_break(error))


def _read_member(archive: ZipFile, member: ZipInfo, source: str, name: str) -> Iterator[RawDocument | SourceFailure]:
    with archive.open(member) as stream, io.BufferedReader(cast(io.RawIOBase, stream)) as file:
        yield from read_stream(file, source=source, name=name)


def _check_member(member: ZipInfo, path: PurePosixPath, seen: set[str]) -> None:
    """Raises what is wrong with the member, the worst first."""
    for fails, error in _TRICKS:
        if fails(member, path):
            raise error
    key = str(path).casefold()
    if key in seen:
        raise RepeatedName
    seen.add(key)


def _read_path(member: ZipInfo) -> PurePosixPath:
    """The member's name as its maker wrote it, whatever the slashes."""
    return PurePosixPath(member.orig_filename.replace("\\", "/"))


def _leads_out(member: ZipInfo, path: PurePosixPath) -> bool:
    text = member.orig_filename
    return path.is_absolute() or ".." in path.parts or "\0" in text or _DRIVE.match(text) is not None


def _is_special(member: ZipInfo, path: PurePosixPath) -> bool:
    kind = stat.S_IFMT(member.external_attr >> 16)
    return kind not in (0, stat.S_IFREG, stat.S_IFDIR)


def _is_hidden(path: PurePosixPath) -> bool:
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts)


def _is_bomb(member: ZipInfo) -> bool:
    return member.file_size > max(_HARMLESS, MAX_RATIO * member.compress_size)


_TRICKS: tuple[tuple[Callable[[ZipInfo, PurePosixPath], bool], type[UnreadableSource]], ...] = (
    (_leads_out, UnsafeName),
    (_is_special, NoRegularFile),
    (lambda member, path: bool(member.flag_bits & _ENCRYPTED), EncryptedMember),
    (lambda member, path: path.suffix.lower() in _ARCHIVES, NestedArchive),
    (lambda member, path: not is_known_format(path.name), NotOpened),
    (lambda member, path: member.compress_type not in (ZIP_STORED, ZIP_DEFLATED), UnknownCompression),
    (lambda member, path: path.suffix.lower() != ".jsonl" and member.file_size > MAX_DOCUMENT_BYTES, OversizedSource),
)


def _break(error: Exception) -> BrokenArchive:
    detail = str(error).partition("\n")[0]
    return BrokenArchive(f"{BrokenArchive.__doc__} ({detail})" if detail else "")


class _Bounded:
    """The file, with no single read so long that a table of contents fills the memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.seek, self.tell, self.close = file.seek, file.tell, lambda: None

    def read(self, size: int = -1) -> bytes:
        """As the file's own. BadZipFile where too much is asked for at once."""
        if size > _MAX_READ:
            raise BadZipFile("the table of contents is too long")
        return self._file.read(size)

    def seekable(self) -> bool:
        """It is."""
        return True
