"""Everything that can keep a backup from being made or restored; a docstring is the default message."""


class OperationError(Exception):
    """The operation is not possible."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())


class BackupExists(OperationError):
    """The file exists already; --force overwrites it."""


class UnwritableBackup(OperationError):
    """The backup could not be written."""


class MissingBackup(OperationError):
    """There is no such file, or it may not be read."""


class ForeignBackup(OperationError):
    """The file is no backup of an archive, or it was cut off."""


class DamagedBackup(OperationError):
    """The backup is damaged: its content is not what it was when it was made. Nothing was changed."""


class NewerBackup(OperationError):
    """The backup was made by a newer version of the archive than this one."""


class ArchiveNotEmpty(OperationError):
    """The archive is not empty; --force replaces everything in it."""


class OtherTables(OperationError):
    """The backup was made by another version: it can be restored into an empty database only."""


class UnfitBackup(OperationError):
    """The database refuses the backup."""
