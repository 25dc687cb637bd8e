"""Restores a backup: checks it, brings the tables to its version, loads it in one transaction, and reindexes."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import Error as DriverError

from archive.models import Capture, search_statistics, search_tally
from archive.operations import manifest, reindexing
from archive.operations.backup import Tell
from archive.operations.errors import (
    ArchiveNotEmpty,
    DamagedBackup,
    ForeignBackup,
    MissingBackup,
    NewerBackup,
    OtherTables,
    UnfitBackup,
)
from archive.operations.manifest import Content, Manifest, Migration
from archive.operations.tables import APPLICATIONS, list_derived, list_tables

_CHUNK = 1 << 20  # bytes held in memory at once
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError)
_FIND_SEQUENCE = "SELECT pg_get_serial_sequence(%s, 'id')"  # none where keys are not counted
_RESET_SEQUENCE = "SELECT setval(%s, COALESCE(max(id), 1), max(id) IS NOT NULL) FROM {table}"
_LIST_COLUMNS = "SELECT column_name FROM information_schema.columns WHERE table_name = %s"


def restore(
    path: Path, *, force: bool = False, tell: Tell = lambda size: None, reindexed: Tell = lambda count: None
) -> Manifest:
    """Replace everything in the archive by what the backup holds, then bring its tables up to date and reindex.

    `tell` is told of bytes that were loaded, then `reindexed` of articles.

    The backup is loaded in one transaction: it is restored whole, or nothing has changed. Raises MissingBackup,
    ForeignBackup, NewerBackup or DamagedBackup for what is wrong with the file, ArchiveNotEmpty where there are
    articles and no `force`, OtherTables where these have a version that the backup does not fit.
    """
    with _open(path) as file:
        contents = _read_manifest(file)
        _fit_tables(contents, force=force)
        _load(file, contents, tell)
    call_command("migrate", verbosity=0, interactive=False)
    reindexing.install_configuration()
    for size in reindexing.renew_entries():
        reindexed(size)
    search_tally.recount()
    search_statistics.measure()
    return contents


def is_empty() -> bool:
    """Whether nothing was ever ingested here; also where there are no tables yet."""
    if Capture._meta.db_table not in connection.introspection.table_names():
        return True
    return not Capture.objects.exists()


@contextmanager
def _open(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        file = zipfile.ZipFile(path)
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        raise MissingBackup from error
    except (zipfile.BadZipFile, OSError) as error:
        raise ForeignBackup from error
    with file:
        yield file


def _read_manifest(file: zipfile.ZipFile) -> Manifest:
    if manifest.FILE not in file.namelist():
        raise ForeignBackup
    try:
        found = manifest.read(file.read(manifest.FILE))
    except _UNREADABLE as error:
        raise DamagedBackup from error
    if not {content.file for content in found.contents} <= set(file.namelist()):
        raise ForeignBackup
    return found


def _fit_tables(contents: Manifest, *, force: bool) -> None:
    """Bring the tables to the version of the backup, forwards or backwards; only empty ones are changed."""
    empty = is_empty()
    if not empty and not force:
        raise ArchiveNotEmpty
    executor = MigrationExecutor(connection)
    if not set(contents.migrations) <= set(executor.loader.graph.nodes):
        raise NewerBackup
    applied = {key for key in executor.loader.applied_migrations if key[0] in APPLICATIONS}
    if applied == set(contents.migrations):
        return
    if not empty:
        raise OtherTables
    executor.migrate(_list_last(executor, set(contents.migrations)))


def _list_last(executor: MigrationExecutor, applied: set[Migration]) -> list[Migration]:
    """Of the applied migrations those that no other of their application follows."""
    nodes = executor.loader.graph.node_map
    return [
        key
        for key in sorted(applied)
        if not any(child.key in applied and child.key[0] == key[0] for child in nodes[key].children)
    ]


def _load(file: zipfile.ZipFile, contents: Manifest, tell: Tell) -> None:
    """Everything in one transaction, so that a backup which turns out to be damaged changes nothing."""
    _check_columns(contents)
    try:
        with transaction.atomic():
            _empty(contents)
            _switch_triggers(contents, "DISABLE")
            for content in contents.contents:
                _copy_in(file, content, tell)
            _switch_triggers(contents, "ENABLE")
            _reset_sequences(contents)
    except _UNREADABLE as error:
        raise DamagedBackup from error
    except (DriverError, DatabaseError) as error:
        raise UnfitBackup(f"The database refuses the backup: {str(error).partition(chr(10))[0]}") from error


def _empty(contents: Manifest) -> None:
    present = set(connection.introspection.table_names())
    names = {content.name for content in contents.contents} | {table.name for table in list_tables()}
    names = (names | set(list_derived())) & present
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(connection.ops.quote_name(name) for name in sorted(names))} CASCADE")


def _switch_triggers(contents: Manifest, switch: str) -> None:
    """Triggers check what is written anew; a backup comes back as it was, and `verify` finds what is wrong in it."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with unchecked rows cannot be altered
        for content in contents.contents:
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(content.name)} {switch} TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _reset_sequences(contents: Manifest) -> None:
    with connection.cursor() as cursor:
        for content in contents.contents:
            if "id" not in content.columns:
                continue
            name = connection.ops.quote_name(content.name)
            cursor.execute(_FIND_SEQUENCE, [name])
            ((sequence,),) = cursor.fetchall()
            if sequence:
                cursor.execute(_RESET_SEQUENCE.format(table=name), [sequence])


def _check_columns(contents: Manifest) -> None:
    """ForeignBackup where the backup names tables or columns that there are none of."""
    with connection.cursor() as cursor:
        for content in contents.contents:
            cursor.execute(_LIST_COLUMNS, [content.name])
            if not set(content.columns) <= {name for (name,) in cursor.fetchall()}:
                raise ForeignBackup


def _copy_in(file: zipfile.ZipFile, content: Content, tell: Tell) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(column) for column in content.columns)
    digest = hashlib.sha256()
    with file.open(content.file) as rows, connection.cursor() as cursor:
        with cursor.copy(f"COPY {quote(content.name)} ({columns}) FROM STDIN") as copy:
            while chunk := rows.read(_CHUNK):
                digest.update(chunk)
                copy.write(chunk)
                tell(len(chunk))
        if digest.hexdigest() != content.sha256 or cursor.rowcount != content.rows:
            raise DamagedBackup
