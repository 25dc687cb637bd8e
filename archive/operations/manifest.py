"""The table of contents of a backup: which tables it holds, of which version, with which checksums."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from archive.operations.errors import ForeignBackup
from archive.operations.tables import Table

FORMAT = "arsip-konflik backup 1"
FILE = "manifest.json"

Migration = tuple[str, str]  # application, name


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One table's rows: how many, and size and SHA-256 of their text as PostgreSQL copies it."""

    name: str
    columns: tuple[str, ...]
    rows: int
    size: int
    sha256: str

    @property
    def file(self) -> str:
        """Where the rows are in the backup."""
        return locate(self.name)

    @property
    def table(self) -> Table:
        """The table that the rows are of."""
        return Table(name=self.name, columns=self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """When the backup was made (ISO 8601), the migrations that its tables had seen, and the tables."""

    made_at: str
    migrations: tuple[Migration, ...]
    contents: tuple[Content, ...]

    @property
    def size(self) -> int:
        """Bytes of all tables, uncompressed."""
        return sum(content.size for content in self.contents)


def locate(table: str) -> str:
    """Where the rows of the table are in a backup."""
    return f"tables/{table}.copy"


def write(manifest: Manifest) -> str:
    """The manifest as JSON."""
    return json.dumps({"format": FORMAT, **asdict(manifest)}, indent=1)


def read(text: bytes) -> Manifest:
    """The manifest that the JSON holds. ForeignBackup where it is none of this format."""
    try:
        values = json.loads(text)
        if values["format"] != FORMAT:
            raise ForeignBackup
        return Manifest(
            made_at=str(values["made_at"]),
            migrations=tuple((str(label), str(name)) for label, name in values["migrations"]),
            contents=tuple(_read_content(each) for each in values["contents"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ForeignBackup from error


def _read_content(values: Mapping[str, Any]) -> Content:
    return Content(
        name=str(values["name"]),
        columns=tuple(str(column) for column in values["columns"]),
        rows=int(values["rows"]),
        size=int(values["size"]),
        sha256=str(values["sha256"]),
    )
