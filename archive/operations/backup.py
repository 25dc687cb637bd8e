"""Makes a backup: one file with every row of the archive, users and decisions included, as one moment has them.

A zip file with one text per table, as PostgreSQL's COPY writes it, and a manifest; no tool of the server is needed.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from archive.operations import manifest
from archive.operations.errors import BackupExists, UnwritableBackup
from archive.operations.manifest import Content, Manifest
from archive.operations.tables import APPLICATIONS, Table, list_tables

Tell = Callable[[int], None]  # is told of bytes that were worked through


def back_up(path: Path, *, force: bool = False, tell: Tell = lambda size: None) -> Manifest:
    """Write a backup to the file, which appears when it is complete; readable by its owner only.

    Raises BackupExists where there is such a file and no `force`, UnwritableBackup where it cannot be written.
    """
    if path.exists() and not path.is_file():
        raise UnwritableBackup("The backup could not be written: there is something else than a file at that path.")
    if path.exists() and not force:
        raise BackupExists
    try:
        with _replace(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            return _write(archive, tell)
    except OSError as error:
        raise UnwritableBackup(f"The backup could not be written: {error.strerror or error}") from error


@contextmanager
def _replace(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the path's place when all went well, and goes when not."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        finally:
            Path(file.name).unlink(missing_ok=True)


def _write(archive: zipfile.ZipFile, tell: Tell) -> Manifest:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        contents = tuple(_copy_out(archive, table, tell) for table in list_tables())
        made = Manifest(made_at=datetime.now(UTC).isoformat(), migrations=_list_migrations(), contents=contents)
    archive.writestr(manifest.FILE, manifest.write(made))
    return made


def _copy_out(archive: zipfile.ZipFile, table: Table, tell: Tell) -> Content:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(column) for column in table.columns)
    digest, size = hashlib.sha256(), 0
    with (
        archive.open(manifest.locate(table.name), "w", force_zip64=True) as file,
        connection.cursor() as cursor,
        cursor.copy(f"COPY (SELECT {columns} FROM {quote(table.name)} ORDER BY 1) TO STDOUT") as copy,  # noqa: S608 - names of our own models
    ):
        for chunk in copy:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
            tell(len(chunk))
        rows = cursor.rowcount
    return Content(name=table.name, columns=table.columns, rows=rows, size=size, sha256=digest.hexdigest())


def _list_migrations() -> tuple[manifest.Migration, ...]:
    applied = MigrationRecorder(connection).applied_migrations()
    return tuple(sorted(key for key in applied if key[0] in APPLICATIONS))
